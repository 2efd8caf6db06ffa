/** Cells of an account by sentence: a sentence that holds two stances is shown once, with both. */

import type { Account, Cell, Citation, Party } from '../shapes';

export interface SentenceCell {
  key: string;
  citation: Citation | null;
  published_at: string | null;
  says: { stance: string; speaker: string }[];
}

export function sentenceCells(cells: Cell[]): SentenceCell[] {
  const found = new Map<string, SentenceCell>();
  cells.forEach((cell, at) => {
    const key = cell.citation ? `${cell.citation.document_id} ${cell.citation.sentence}` : `lost ${at}`;
    const one = found.get(key) ?? { key, citation: cell.citation, published_at: cell.published_at, says: [] };
    found.set(key, one);
    const isTold = one.says.some(({ stance, speaker }) => stance === cell.stance && speaker === cell.speaker);
    if (!isTold) one.says.push({ stance: cell.stance, speaker: cell.speaker });
  });
  return [...found.values()];
}

/** Those who take part go first, then those who say most. */
export function sortedAccounts(accounts: Account[], parties: Party[]): Account[] {
  const rank = (account: Account) => {
    const at = parties.findIndex((party) => party.id === account.party.id);
    return at < 0 ? parties.length : at;
  };
  return accounts.toSorted((one, other) => rank(one) - rank(other) || other.cells.length - one.cells.length);
}
