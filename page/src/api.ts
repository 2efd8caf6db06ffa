/** Fetching from /api/v1: typed answers, and errors that are sentences. */

import type { Judgement, NewJudgement } from './shapes';

const BASE = '/api/v1';

export type Parameters = Record<string, string | number | null | undefined>;

/** What went wrong, in words for a reader; `status` is 0 when no answer came at all. */
export class Failure extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The address of an answer; parameters without a value are left out. */
export function addressOf(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const written = query.toString();
  return BASE + path + (written ? `?${written}` : '');
}

/** One answer. `no-cache` lets the browser ask with its ETag, so that a 304 costs nothing. */
export async function get<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await send(address, { cache: 'no-cache', signal: signal ?? null });
  return (await response.json()) as T;
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'X-Redshank': 'page' };
  const response = await send(BASE + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (response.status === 204 ? null : await response.json()) as T;
}

export function judge(judgement: NewJudgement): Promise<Judgement> {
  return post<Judgement>('/judgements', judgement);
}

export function revoke(id: string, reason: string): Promise<unknown> {
  return post(`/judgements/${encodeURIComponent(id)}/revoke`, { reason });
}

async function send(address: string, options: RequestInit): Promise<Response> {
  const asked: RequestInit = { ...options, headers: { Accept: 'application/json', ...options.headers } };
  let response: Response;
  try {
    response = await fetch(address, asked);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Failure(0, '');
  }
  if (!response.ok) throw new Failure(response.status, await problemOf(response));
  return response;
}

/** The sentence of an application/problem+json answer; empty when the server sent none. */
async function problemOf(response: Response): Promise<string> {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return '';
  const problem: unknown = await response.json().catch(() => null);
  if (typeof problem !== 'object' || problem === null) return '';
  const { detail, title } = problem as { detail?: unknown; title?: unknown };
  return typeof detail === 'string' ? detail : typeof title === 'string' ? title : '';
}
