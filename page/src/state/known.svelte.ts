/** What the whole page needs to know: what the server stands on, and its vocabulary. */

import type { Status, Vocabulary } from '../shapes';
import { answer, type Answer } from './answer.svelte';
import { asked, place } from './place.svelte';

let status: Answer<Status> | null = null;
let vocabulary: Answer<Vocabulary> | null = null;

/** Called once, while the page starts. */
export function learn(): void {
  status = answer<Status>(() => asked('/status'));
  vocabulary = answer<Vocabulary>(() => asked('/vocabulary'));
}

export function knownStatus(): Status | null {
  return status?.value ?? null;
}

export function knownWords(): Vocabulary | null {
  return vocabulary?.value ?? null;
}

/** Whether the reader may judge: an editor, and the picture of today. */
export function mayJudge(): boolean {
  return knownStatus()?.role === 'editor' && !place().query['as_of'];
}

/** The words of an event type, else its code. */
export function typeWords(id: string): string {
  return vocabulary?.value?.event_types.find((type) => type.id === id)?.words ?? id;
}

/** An issue in words; one that only joins codes of parties ("CHN-JPN") is named by them. */
export function issueWords(issue: string): string {
  return /^[A-Z]+(-[A-Z]+)*$/.test(issue) ? issue.split('-').map(partyName).join(', ') : issue;
}

/** A party's name, else its code. */
export function partyName(id: string): string {
  return vocabulary?.value?.parties.find((party) => party.id === id)?.name ?? id;
}
