import { type Analogs, analogsOf } from './analogs.ts';
import { type Entries, entriesOf, type Newcomers, newcomersOf } from './entries.ts';
import { type Hazards, hazardsOf } from './hazards.ts';
import { type Seeker, seekerOf } from './neighbours.ts';
import type { Panel } from './panel.ts';
import { durationsOf } from './s-curve.ts';
import { seasonsOf } from './seasons.ts';

/** Everything learnt before one origin: the present one, or one of the past at which the method is tried. */
export type Model = {
  readonly panel: Panel;
  readonly origin: number;
  readonly horizon: number;
  readonly seasons: Float64Array;
  /** `seasons` of the months of the horizon. */
  readonly ahead: Float64Array;
  readonly analogs: Analogs;
  readonly seek: Seeker;
  readonly durations: Float64Array;
  readonly hazards: Hazards;
  readonly entries: Entries;
  readonly newcomers: Newcomers;
};

/** Which model: `monthly` is `groupMonths(panel)`; a present one is learnt from more states than one of the past. */
export type ModelOf = {
  readonly panel: Panel;
  readonly monthly: Float64Array;
  readonly origin: number;
  readonly horizon: number;
  readonly states: number;
};

/** Learns from all that was known before `origin`, and from nothing else. */
export function modelOf({ panel, monthly, origin, horizon, states }: ModelOf): Model {
  const seasons = seasonsOf(panel, monthly, origin);
  const analogs = analogsOf({ panel, seasons, origin, horizon, limit: states });
  const common = { panel, seasons, origin, horizon };
  return {
    ...common,
    ahead: Float64Array.from({ length: horizon }, (_, step) => seasons[(origin + step) % 12] ?? 1),
    analogs,
    seek: seekerOf(analogs, panel.projects.length > 5000 ? 60 : 150),
    durations: durationsOf(panel, origin),
    hazards: hazardsOf(panel, origin),
    entries: entriesOf(common),
    newcomers: newcomersOf(common),
  };
}
