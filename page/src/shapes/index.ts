/** What the answers of /api/v1 look like; days are ISO 8601, what is unknown is null. */

export type * from './incident';
export type * from './pages';
export type * from './report';
export type * from './rows';
export type * from './standing';
