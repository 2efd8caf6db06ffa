import { describe, expect, it } from 'vitest';
import { formatPlace, incidentPath, keptOf, parsePlace, withValues } from './address';

describe('an address', () => {
  it('names a view and its filters', () => {
    expect(parsePlace('/incidents', '?party=CHN&status=disputed')).toEqual({
      view: 'incidents',
      id: '',
      query: { party: 'CHN', status: 'disputed' },
      hash: '',
    });
  });

  it('names one incident or one sentence of a report', () => {
    expect(parsePlace('/incidents/i3d2', '').view).toBe('incident');
    expect(parsePlace('/reports/d1ef', '', '#s3')).toMatchObject({ view: 'report', id: 'd1ef', hash: 's3' });
  });

  it('that no view has is lost, not the picture', () => {
    for (const path of ['/nothing', '/map/here', '/incidents/a/b'])
      expect(parsePlace(path, '').view).toBe('lost');
  });

  it('with a broken escape is read as it stands', () => {
    expect(parsePlace('/incidents/%E0%A4%A', '').id).toBe('%E0%A4%A');
  });

  it('comes back as it was written, whatever the id holds', () => {
    const id = 'a/b c?d#é';
    expect(parsePlace(incidentPath(id), '').id).toBe(id);
  });
});

describe('going on', () => {
  const kept = { as_of: '2025-12-08', names: 'JPN', lang: 'ja' };

  it('keeps the day, the names and the language', () => {
    expect(formatPlace('/map', { party: 'CHN' }, kept)).toBe(
      '/map?party=CHN&as_of=2025-12-08&names=JPN&lang=ja',
    );
  });

  it('lets a view say otherwise', () => {
    expect(formatPlace('/', { as_of: '' }, kept)).toBe('/?names=JPN&lang=ja');
  });

  it('drops the other filters', () => {
    expect(keptOf({ ...kept, party: 'CHN' })).toEqual(kept);
  });

  it('takes an emptied filter out', () => {
    expect(withValues({ party: 'CHN', type: 'THREATEN' }, { party: '', q: 'radar' })).toEqual({
      type: 'THREATEN',
      q: 'radar',
    });
  });
});
