import { describe, expect, it } from 'vitest';
import type { MapFeature, MapProperties, TimelineRow } from '../shapes';
import { sentenceCells } from './cells';
import { crowds } from './crowds';
import { labels } from './labels';
import { lanes, mainSpan, markKind } from './lanes';
import { pieces } from './pieces';
import { segments, type Found } from './segments';
import { valueTicks } from './series';
import { readSight, writeSight } from './sight';
import { spots } from './spots';
import { dayNumber, dayOf, monthTicks } from './time';

function feature(id: string, lon: number, lat: number, radius_km: number | null = null): MapFeature {
  const place = {
    name: 'Okinawa',
    shown: 'Okinawa',
    names: {},
    relation: null,
    radius_km,
    administered_by: null,
    claimed_by: [],
  };
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { id, place } as unknown as MapProperties,
  };
}

const incident = (id: string, start: string, end = start, precision = 'day') =>
  ({ id, start, end, precision, lane_actor: 'China' }) as TimelineRow;

describe('marks of the map', () => {
  it('are one for incidents at the same spot, with every radius, the most told first', () => {
    const found = spots([
      feature('a', 127.7, 26.2, 25),
      feature('b', 127.7, 26.2, 370),
      feature('b', 127.7, 26.2, 25),
      feature('c', 139.7, 35.7),
    ]);
    expect(found.map((spot) => spot.incidents.map((one) => one.id))).toEqual([['a', 'b'], ['c']]);
    expect(found[0]?.radii).toEqual([25, 370]);
  });

  it('are not moved aside when they are near each other', () => {
    expect(spots([feature('a', 127.7, 26.2), feature('b', 127.71, 26.2)]).map((spot) => spot.lon)).toEqual([
      127.7, 127.71,
    ]);
  });

  it('are none for what is no point', () => {
    expect(spots([{ ...feature('a', 0, 0), geometry: null }])).toEqual([]);
  });

  it('are named only where the name has room', () => {
    const marks = [
      { key: 'a', words: 'Okinawa', x: 20, y: 50, r: 5 },
      { key: 'b', words: 'Miyako', x: 22, y: 51, r: 5 },
    ];
    expect(labels(marks, 300).map((label) => label.key)).toEqual(['a']);
  });

  it('are seen from a place that the address keeps', () => {
    expect(readSight(writeSight({ lon: 127.5, lat: 28.1, km: 3000 }))).toEqual({
      lon: 127.5,
      lat: 28.1,
      km: 3000,
    });
    expect(readSight('anything')).toBeNull();
  });
});

describe('the timeline', () => {
  const scale = { first: dayNumber('2025-12-01'), last: dayNumber('2025-12-31'), perDay: 10 };

  it('draws the precision that is known', () => {
    expect(markKind(incident('a', '2025-12-06'))).toBe('dot');
    expect(markKind(incident('a', '2025-12-06', '2025-12-08', 'interval'))).toBe('bar');
    expect(markKind(incident('a', '2025-12-01', '2025-12-31', 'month'))).toBe('soft');
  });

  it('stacks what falls on one day', () => {
    const [lane] = lanes(
      [incident('a', '2025-12-06'), incident('b', '2025-12-06'), incident('c', '2025-12-20')],
      (one) => one.lane_actor,
      scale,
    );
    expect(lane?.marks.map((mark) => mark.row)).toEqual([0, 1, 0]);
    expect(lane?.rows).toBe(2);
  });

  it('is not squeezed by a single day long ago', () => {
    const days = Array.from({ length: 60 }, (_, at) =>
      incident(`i${at}`, dayOf(dayNumber('2025-12-01') + (at % 20))),
    );
    const span = mainSpan([incident('old', '1972-09-29'), ...days]);
    expect(dayOf(span?.first ?? 0) > '2025-11-01').toBe(true);
  });

  it('counts crowds without losing any', () => {
    const many = Array.from({ length: 900 }, (_, at) => incident(`i${at}`, dayOf(scale.first + (at % 31))));
    expect(crowds(many, scale).reduce((sum, crowd) => sum + crowd.count, 0)).toBe(900);
  });

  it('names months where they have room', () => {
    expect(monthTicks(dayNumber('2025-10-15'), dayNumber('2026-02-01'), 4)).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
  });
});

describe('a text', () => {
  it('is cut at what is found in it, without gaps', () => {
    const found: Found[] = [
      { start: 5, end: 12, owner: 'e1', role: 'actor' },
      { start: 8, end: 10, owner: 'e2', role: 'trigger' },
    ];
    const cut = segments(0, 20, found);
    expect(cut.map((one) => [one.start, one.end])).toEqual([
      [0, 5],
      [5, 8],
      [8, 10],
      [10, 12],
      [12, 20],
    ]);
    expect(cut[2]?.found.map((one) => one.owner)).toEqual(['e1', 'e2']);
  });

  it('shows marks that overlap once', () => {
    expect(
      pieces(10, [
        [4, 7],
        [2, 5],
      ]),
    ).toEqual([
      { start: 0, end: 2, marked: false },
      { start: 2, end: 5, marked: true },
      { start: 5, end: 7, marked: true },
      { start: 7, end: 10, marked: false },
    ]);
  });
});

describe('accounts', () => {
  it('show a sentence with two stances once', () => {
    const citation = { document_id: 'd1', sentence: 0 } as never;
    const cell = { speaker: 'Guo Jiakun', event_id: null, published_at: null, citation };
    const [one] = sentenceCells([
      { ...cell, stance: 'admits' },
      { ...cell, stance: 'denies' },
      { ...cell, stance: 'denies' },
    ]);
    expect(one?.says.map((say) => say.stance)).toEqual(['admits', 'denies']);
  });
});

describe('an axis', () => {
  it('has round steps around all values', () => {
    expect(valueTicks(0, 31)).toEqual([0, 10, 20, 30, 40]);
    expect(valueTicks(-30.25, 0)).toEqual([-40, -30, -20, -10, 0]);
  });
});
