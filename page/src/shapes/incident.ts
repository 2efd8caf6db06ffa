/** One incident with everything that it rests on. */

import type { Actor, Citation, Day, DocumentRow, IncidentFacts, Judgement, Party } from './rows';

export interface Cell {
  stance: string;
  speaker: string;
  event_id: string | null;
  published_at: Day | null;
  citation: Citation | null;
}

export interface Account {
  party: Party;
  stance: string;
  publisher: boolean;
  cells: Cell[];
  changed: boolean;
}

export interface SpeakerLink {
  speaker: Party | string | null;
  text: string;
  cue: string;
  kind: string;
}

export interface Occurred {
  start: Day;
  end: Day;
  precision: string;
  text: string;
  clock: string | null;
  because: string;
}

export interface Place {
  name: string;
  names: Record<string, string>;
  shown: string;
  relation: string | null;
  lat: number | null;
  lon: number | null;
  radius_km: number | null;
  administered_by: string | null;
  claimed_by: string[];
}

export interface Unit {
  id: string | null;
  what: string;
  count: number | null;
  operator: string | null;
}

export interface Telling {
  event_id: string;
  document_id: string;
  publisher: string | null;
  published_at: Day | null;
  factuality: string;
  factuality_words: string;
  confidence: number;
  event_type: string;
  modes: string[];
  actors: Actor[];
  recipients: Actor[];
  chain: SpeakerLink[];
  occurred: Occurred | null;
  places: Place[];
  units: Unit[];
  because: string[];
  citation: Citation;
}

export interface Change {
  aspect: string;
  original: string;
  copied: string;
}

export interface Copy {
  document: DocumentRow;
  original_id: string;
  kind: string;
  likeness: number;
  because: string;
  changes: Change[];
}

export interface Origin {
  document: DocumentRow;
  claims_by: string | null;
  copies: Copy[];
}

export interface Link {
  event_id: string;
  joined_to: string;
  score: number;
  reasons: { feature: string; score: number; detail: string }[];
}

export interface Incident extends IncidentFacts {
  origin_count: number;
  accounts: Account[];
  tellings: Telling[];
  origins: Origin[];
  links: Link[];
  judgements: Judgement[];
}
