/** Answers that list things, and what forms and legends need. */

import type { Citation, Day, DocumentRow, IncidentRow, Party, TimelineRow } from './rows';

export interface Status {
  version: string;
  revision: string;
  reports: number;
  incidents: number;
  origins: number;
  withdrawn: number;
  first_day: Day | null;
  last_day: Day | null;
  demo: boolean;
  role: 'editor' | 'reader';
  names: string;
  as_of: Day | null;
}

export interface Difference {
  kind: string;
  incident: IncidentRow | null;
  words: string;
  before: string[] | string | null;
  after: string[] | string | null;
  citations: Citation[];
}

export interface ReviewItem {
  event_id: string;
  incident: IncidentRow;
  confidence: number;
  matters: number;
  because: string;
  citation: Citation;
}

export interface Picture {
  status: Status;
  latest: IncidentRow[];
  disputed: IncidentRow[];
  changed: Difference[];
  review: ReviewItem[];
}

export interface Facet {
  id: string;
  name?: string;
  n: number;
}

export interface IncidentPage {
  items: IncidentRow[];
  next: string | null;
  total: number;
  facets: { parties: Facet[]; types: Facet[]; statuses: Facet[] };
}

export interface Timeline {
  dated: TimelineRow[];
  undated: TimelineRow[];
}

export interface MapPlace {
  name: string;
  shown: string;
  names: Record<string, string>;
  relation: string | null;
  radius_km: number | null;
  administered_by: string | null;
  claimed_by: string[];
}

export type MapProperties = IncidentRow & { place: MapPlace };

export interface MapFeature {
  type: 'Feature';
  geometry: { type: string; coordinates: unknown } | null;
  properties: MapProperties;
}

export interface MapAnswer {
  without_place?: number;
  type: 'FeatureCollection';
  features: MapFeature[];
}

export interface ReportPage {
  items: DocumentRow[];
  next: string | null;
  total: number;
}

export interface SearchItem {
  document: DocumentRow;
  event_id: string | null;
  incident_id: string | null;
  start: number;
  text: string;
  marks: [number, number][];
  title: string | null;
}

export interface SearchPage {
  items: SearchItem[];
  total: number;
}

export interface BriefCitation {
  document_id: string;
  sentence: number;
  text: string;
  source: string;
}

export interface Brief {
  title: string;
  as_of: Day | null;
  demo: boolean;
  sections: {
    title: string;
    paragraphs: {
      head: string;
      sentences: { text: string; citations: BriefCitation[]; quoted: boolean }[];
    }[];
    notes: string[];
  }[];
}

export interface DifferencePage {
  since: Day;
  items: Difference[];
}

export interface Vocabulary {
  event_types: { id: string; words: string; modes: { id: string; words: string }[] }[];
  factualities: { id: string; words: string; mark: string }[];
  statuses: { id: string; words: string; mark: string }[];
  stances: string[];
  parties: Party[];
}

export interface ExportForm {
  name: string;
  suffix: string;
  media_type: string;
  about: string;
}
