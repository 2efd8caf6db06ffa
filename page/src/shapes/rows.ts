/** What many answers share: a citation, an incident as a row, a report as a row. */

export type Day = string;

export type Moment = string;

export interface Party {
  id: string;
  name: string;
}

export interface Actor {
  id: string | null;
  name: string;
}

export interface Citation {
  document_id: string;
  publisher: string | null;
  published_at: Day | null;
  title: string | null;
  url: string | null;
  sentence: number;
  start: number;
  end: number;
  text: string;
  text_fragment_url: string | null;
  cite: string;
}

export type StatusId = 'reported' | 'confirmed' | 'disputed' | 'denied' | 'planned' | 'withdrawn';

export interface IncidentFacts {
  id: string;
  title: string;
  event_type: string;
  modes: string[];
  actors: Party[];
  recipients: Party[];
  start: Day | null;
  end: Day | null;
  precision: string | null;
  days_words: string;
  places: string[];
  status: StatusId;
  status_words: string;
  status_because: string;
  reports: number;
  first_told: Day | null;
  last_told: Day | null;
  confidence: number | null;
  citation: Citation | null;
}

export interface IncidentRow extends IncidentFacts {
  origins: number;
}

export interface TimelineRow extends IncidentRow {
  lane_actor: string;
  lane_kind: string;
}

export interface DocumentFacts {
  id: string;
  title: string | null;
  publisher: string | null;
  published_at: Day | null;
  published_basis: string;
  published_because: string;
  url: string | null;
  name: string;
  added_at: Moment;
  withdrawn_at: Moment | null;
  withdrawn_because: string;
  sentences: number;
  copy_of: string | null;
  copy_kind: string | null;
}

export interface DocumentRow extends DocumentFacts {
  events: number;
}

export interface Judgement {
  id: string;
  kind: string;
  event_ids: string[];
  from_ids: string[];
  corrections: [string, string][];
  reason: string;
  by: string;
  at: Moment;
  revoked_at: Moment | null;
  revoked_because: string;
  incident_ids: string[];
}

export interface NewJudgement {
  kind: string;
  ids: string[];
  from_ids: string[];
  corrections: [string, string][];
  reason: string;
  by: string;
}
