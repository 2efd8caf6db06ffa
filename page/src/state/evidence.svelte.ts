/** Which sentence the side panel shows. */

import type { Citation } from '../shapes';

export interface Evidence {
  document_id: string;
  sentence: number;
  citation: Citation | null;
}

let shown = $state.raw<Evidence | null>(null);

export function evidence(): Evidence | null {
  return shown;
}

export function showSentence(citation: Citation): void {
  shown = { document_id: citation.document_id, sentence: citation.sentence, citation };
}

/** For what cites only a report and the number of a sentence in it. */
export function showSentenceAt(document_id: string, sentence: number): void {
  shown = { document_id, sentence, citation: null };
}

export function hideSentence(): void {
  shown = null;
}
