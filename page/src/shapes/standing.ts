/** Positions, counts and tension. */

import type { Citation, Day, Party } from './rows';

export interface PositionChange {
  stance: string;
  words?: string;
  day: Day | null;
  by?: Day;
  speaker: string | null;
  alleged?: boolean;
  incident_id?: string | null;
  citation: Citation;
}

export interface PositionLine {
  party: Party;
  issue: string | null;
  stance: string;
  changes: PositionChange[];
}

export interface Positions {
  parties: Party[];
  issues: string[];
  lines: PositionLine[];
}

export interface CountPoint {
  value: number;
  start: Day | null;
  end: Day | null;
  reports?: number;
  origins?: number;
  citation: Citation;
}

export interface CountSeries {
  id: string;
  what: string;
  unit: string;
  zone: string | null;
  place: string | null;
  actor: Party | string | null;
  counter: string | null;
  counter_kind: string | null;
  method: string[];
  points: CountPoint[];
}

export interface Rival {
  what: string;
  period: { start: Day; end: Day } | string;
  lines: {
    series_id: string;
    value: number;
    counter: string | null;
    difference: number | null;
    citation: Citation;
  }[];
}

export interface Counts {
  series: CountSeries[];
  rivals: Rival[];
}

export interface Dyad {
  first: Party;
  second: Party;
  incidents: number;
}

export interface Term {
  incident_id: string;
  title: string;
  score: number;
  weight: number;
  weight_because: string;
  value: number;
  citation: Citation;
}

export interface Week {
  week: Day;
  sum: number;
  terms: Term[];
}

export interface Tension {
  first: Party;
  second: Party;
  scale: string;
  weeks: Week[];
  undated: number;
  alarm: {
    since_week: Day;
    before: number;
    after: number;
    movers: { incident_id: string; title: string; citation: Citation }[];
  } | null;
  no_alarm_because: string | null;
}
