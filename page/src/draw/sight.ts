/** What part of the globe the map shows: its centre and how many kilometres across. */

import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Spot } from './spots';

export interface Sight {
  lon: number;
  lat: number;
  km: number;
}

export const KM_PER_DEGREE = 111.195;
const EARTH_KM = 6371;
const WIDEST_KM = 40000;
const CLOSEST_KM = 200;
const FLAT_UP_TO_KM = 14000;

/** Reads and writes "127.5,28.1,3000". */
export function readSight(text: string): Sight | null {
  const [lon = NaN, lat = NaN, km = NaN] = text.split(',').map(Number);
  return [lon, lat, km].every(Number.isFinite) && Math.abs(lat) <= 90 ? clamped({ lon, lat, km }) : null;
}

export function writeSight({ lon, lat, km }: Sight): string {
  return `${lon.toFixed(2)},${lat.toFixed(2)},${Math.round(km)}`;
}

export function wholeWorld(): Sight {
  return { lon: 0, lat: 0, km: WIDEST_KM };
}

/** The middle half of the incidents with a margin: where most is. */
export function mainSight(spots: Spot[]): Sight {
  const all = spots.flatMap((spot) => spot.incidents.map(() => spot));
  if (!all.length) return wholeWorld();
  const quantile = (values: number[], part: number) =>
    values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * part)] ?? 0;
  const lons = all.map((spot) => spot.lon);
  const lats = all.map((spot) => spot.lat);
  const [west, east, south, north] = [
    quantile(lons, 0.2),
    quantile(lons, 0.8),
    quantile(lats, 0.2),
    quantile(lats, 0.8),
  ];
  const lat = (south + north) / 2;
  const across = (east - west) * KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const down = (north - south) * KM_PER_DEGREE;
  return clamped({ lon: (west + east) / 2, lat, km: Math.max(1500, across * 1.6, down * 2.4) });
}

/** Moves by parts of the width, and zooms by a factor. */
export function moved(sight: Sight, east: number, north: number, factor = 1): Sight {
  const degrees = sight.km / KM_PER_DEGREE;
  const shrink = Math.max(0.2, Math.cos((sight.lat * Math.PI) / 180));
  const lon = ((sight.lon + (east * degrees) / shrink + 540) % 360) - 180;
  return clamped({
    lon,
    lat: Math.max(-85, Math.min(85, sight.lat + north * degrees)),
    km: sight.km * factor,
  });
}

/** Areas keep their size; near by, circles stay circles. */
export function projectionOf(sight: Sight, width: number, height: number): GeoProjection {
  if (sight.km > FLAT_UP_TO_KM) {
    const world = geoEqualEarth().rotate([-sight.lon, 0]).fitSize([width, height], { type: 'Sphere' });
    const factor = WIDEST_KM / sight.km;
    const [x = 0, y = 0] =
      world.scale(world.scale() * factor)([sight.lon, factor > 1.05 ? sight.lat : 0]) ?? [];
    const [left, top] = world.translate();
    return world.translate([left + width / 2 - x, top + height / 2 - y]);
  }
  return geoAzimuthalEqualArea()
    .rotate([-sight.lon, -sight.lat])
    .scale((width / sight.km) * EARTH_KM)
    .translate([width / 2, height / 2])
    .clipAngle(120)
    .clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ]);
}

function clamped({ lon, lat, km }: Sight): Sight {
  return { lon, lat, km: Math.max(CLOSEST_KM, Math.min(WIDEST_KM, km)) };
}
