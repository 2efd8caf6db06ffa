/** Land and borders of world-atlas (Natural Earth, public domain), fetched from this server once. */

import type { MultiLineString } from 'geojson';
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';

export interface World {
  land: GeoPermissibleObjects;
  borders: MultiLineString;
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

let asked: Promise<World> | null = null;

export function world(): Promise<World> {
  asked ??= fetch(address).then(async (response) => read((await response.json()) as Atlas));
  return asked;
}

function read(atlas: Atlas): World {
  const { countries, land } = atlas.objects;
  return { land: feature(atlas, land), borders: mesh(atlas, countries, (one, other) => one !== other) };
}
