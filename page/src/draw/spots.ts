/** What the map marks: incidents at the same spot become one mark; nothing is moved aside. */

import type { MapFeature, MapPlace, MapProperties } from '../shapes';

export interface Spot {
  key: string;
  lon: number;
  lat: number;
  names: string[];
  radii: number[];
  place: MapPlace;
  incidents: MapProperties[];
}

/** Same to a thousandth of a degree, some hundred metres. */
const DIGITS = 3;

/** The spots, the one with the most incidents first; an incident counts once at a spot. */
export function spots(features: MapFeature[]): Spot[] {
  const found = new Map<string, Spot>();
  for (const feature of features) {
    const at = pointOf(feature);
    if (!at) continue;
    const [lon, lat] = at;
    const key = `${lat.toFixed(DIGITS)},${lon.toFixed(DIGITS)}`;
    const { place } = feature.properties;
    const spot = found.get(key) ?? { key, lon, lat, names: [], radii: [], place, incidents: [] };
    found.set(key, spot);
    addOnce(spot.names, place.shown || place.name);
    if (place.radius_km) addOnce(spot.radii, Math.round(place.radius_km));
    if (!spot.incidents.some((one) => one.id === feature.properties.id))
      spot.incidents.push(feature.properties);
  }
  return [...found.values()].sort(
    (one, other) => other.incidents.length - one.incidents.length || one.key.localeCompare(other.key),
  );
}

function pointOf(feature: MapFeature): [number, number] | null {
  const at = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : null;
  if (!Array.isArray(at)) return null;
  const [lon, lat]: unknown[] = at;
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
}

function addOnce<T>(values: T[], value: T): void {
  if (!values.includes(value)) values.push(value);
}
