/** The address of a view: which one, of what, with which filters; pure, so that it can be tested. */

export const VIEWS = [
  'picture',
  'incidents',
  'timeline',
  'map',
  'positions',
  'counts',
  'tension',
  'reports',
  'search',
  'brief',
  'review',
  'judgements',
  'exports',
] as const;

export type ViewName = (typeof VIEWS)[number] | 'incident' | 'report' | 'lost';
export type Query = Record<string, string>;

export interface Place {
  view: ViewName;
  id: string;
  query: Query;
  hash: string;
}

/** What stays in the address from view to view. */
export const KEPT = ['as_of', 'names', 'lang'] as const;

const SINGLE: Record<string, ViewName> = { incidents: 'incident', reports: 'report' };

/** Reads an address; one that no view has gives the view `lost`. */
export function parsePlace(pathname: string, search: string, hash = ''): Place {
  const [first = '', id = '', ...rest] = pathname.split('/').filter(Boolean).map(decoded);
  const query = Object.fromEntries(new URLSearchParams(search));
  const place = { id, query, hash: hash.replace(/^#/, '') };
  if (rest.length) return { ...place, view: 'lost' };
  if (!first) return { ...place, view: 'picture' };
  if (id) return { ...place, view: SINGLE[first] ?? 'lost' };
  const known = VIEWS.find((view) => view === first);
  return { ...place, view: known ?? 'lost' };
}

/** Writes an address; what has no value is left out, and what is kept goes last. */
export function formatPlace(path: string, query: Query = {}, kept: Query = {}, hash = ''): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) written.set(name, value);
  for (const name of KEPT) {
    const value = name in query ? query[name] : kept[name];
    if (value) written.set(name, value);
  }
  const text = written.toString();
  return path + (text ? `?${text}` : '') + (hash ? `#${hash}` : '');
}

/** The part of a query that stays from view to view. */
export function keptOf(query: Query): Query {
  return Object.fromEntries(KEPT.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}

/** A query with some values set and, where empty, taken out. */
export function withValues(query: Query, changes: Query): Query {
  const changed = Object.entries({ ...query, ...changes });
  return Object.fromEntries(changed.filter(([, value]) => value !== ''));
}

export function pathOf(view: (typeof VIEWS)[number]): string {
  return view === 'picture' ? '/' : `/${view}`;
}

export function incidentPath(id: string): string {
  return `/incidents/${encodeURIComponent(id)}`;
}

export function reportPath(id: string): string {
  return `/reports/${encodeURIComponent(id)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
