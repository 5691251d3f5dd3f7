import { forecast } from '../../src/capabilities/forecast/rules/engine/forecast.ts';
import { monthOfNumber } from '../../src/capabilities/forecast/rules/engine/month-number.ts';
import type { ForecastInput } from '../../src/capabilities/forecast/rules/engine/shapes.ts';
import { sfc32 } from '../../src/kernel/seeded.ts';

/** Time and memory of one forecast of twelve months, by size of the city. */
export function speedOf(): object[] {
  return [
    [150, 10_000],
    [1000, 10_000],
    [100_000, 1000],
  ].map(([projects = 0, draws = 0]) => {
    const input = manyProjects(projects);
    const cpu = process.cpuUsage();
    const start = performance.now();
    forecast(input, {
      ...{ origin: '2019-01', horizonMonths: 12, goal: 0.1, seed: 1, draws },
      onProgress: null,
    });
    const wallMs = Math.round(performance.now() - start);
    const used = process.cpuUsage(cpu);
    return {
      ...{ projects, draws, wallMs },
      cpuMs: Math.round((used.user + used.system) / 1000),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  });
}

/** Projects that began within four years, with up to two years of months. */
function manyProjects(count: number): ForecastInput {
  const random = sfc32(5, 'many projects');
  const origin = 2019 * 12;
  const names = Array.from({ length: 49 }, (_, back) => monthOfNumber(origin - back));
  return {
    projects: Array.from({ length: count }, (_, at) => {
      const back = 1 + Math.floor(random() * 48);
      const sizeYuan = Math.round(1e7 * Math.exp(3 * random()));
      const months = Array.from({ length: Math.min(back, 24) }, (_, place) => names[back - place] ?? '');
      return {
        ...{ id: `P${at}`, group: `C${at % 9}`, sizeYuan, months, plannedEndMonth: null, type: `T${at % 4}` },
        startMonth: names[back] ?? null,
        amountsYuan: months.map(() => Math.round((sizeYuan / 12) * random())),
        stages: months.map(() => null),
      };
    }),
  };
}
