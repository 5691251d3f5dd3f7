import { sfc32 } from '#kernel/seeded.ts';
import { monthOfNumber } from './month-number.ts';
import { doneAt } from './s-curve.ts';
import type { ForecastInput, ForecastOptions, ForecastProject } from './shapes.ts';

/** A small city for tests: projects that began in the years before 2020, each along an S-curve with noise. */
export function sampleCity(seed: number, of: { readonly projects: number; readonly groups: number }): ForecastInput {
  const random = sfc32(seed, 'sample city');
  return {
    projects: Array.from({ length: of.projects }, (_, at) => sampleProject(`P${at}`, `C${at % of.groups}`, random)),
  };
}

/** How the sample city is asked, with few draws. */
export function sampleOptions(changed: Partial<ForecastOptions> = {}): ForecastOptions {
  return {
    ...{ origin: '2020-01', horizonMonths: 12, goal: 0.1, seed: 1, draws: 300 },
    onProgress: null,
    ...changed,
  };
}

function sampleProject(id: string, group: string, random: () => number): ForecastProject {
  const first = 2020 * 12 - 1 - Math.floor(random() * 48);
  const duration = 12 + Math.floor(random() * 24);
  const sizeYuan = Math.round(1e7 * (1 + 9 * random()));
  const count = Math.min(duration, 2020 * 12 - first);
  const amountsYuan = Array.from({ length: count }, (_, at) =>
    Math.round(sizeYuan * (doneAt((at + 1) / duration) - doneAt(at / duration)) * (0.5 + random())),
  );
  return {
    ...{ id, group, sizeYuan, amountsYuan, plannedEndMonth: null, type: 'works' },
    startMonth: monthOfNumber(first),
    months: amountsYuan.map((_, at) => monthOfNumber(first + at)),
    stages: amountsYuan.map((_, at) => (at + 1 === duration ? 'finished' : 'started')),
  };
}
