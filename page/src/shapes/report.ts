/** One report: its text and everything found in it. */

import type { Change } from './incident';
import type { Actor, Day, DocumentFacts } from './rows';

export interface PartySpan extends Actor {
  start: number;
  end: number;
}

export interface ReportEvent {
  id: string;
  incident_id: string | null;
  event_type: string;
  modes: string[];
  title: string;
  factuality: string;
  factuality_words: string;
  trigger: { start: number; end: number; text: string };
  actors: PartySpan[];
  recipients: PartySpan[];
  speaker_text: string | null;
  confidence: number;
  sentence: number;
  rejected: boolean;
  because: string[];
}

export interface ReportCount {
  value: number;
  unit: string;
  what: string;
  words: string;
  start: number;
  end: number;
  sentence: number;
}

export interface ReportSilence {
  actor: string | null;
  about: string | null;
  words: string;
  start: number;
  end: number;
  sentence: number;
}

export interface Report extends DocumentFacts {
  text: string;
  spans: { start: number; sentence_index: number; end: number }[];
  events: ReportEvent[];
  counts: ReportCount[];
  silences: ReportSilence[];
  left_out: { stage: string; reason: string; text: string }[];
  copies: {
    document_id: string;
    original_id: string;
    kind: string;
    likeness: number;
    because: string;
    published_at: Day | null;
    publisher: string | null;
    changes: Change[];
  }[];
  changes: Change[];
}
