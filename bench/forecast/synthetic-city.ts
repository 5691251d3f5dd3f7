import { monthOfNumber } from '../../src/capabilities/forecast/rules/engine/month-number.ts';
import { doneAt } from '../../src/capabilities/forecast/rules/engine/s-curve.ts';
import type { ForecastInput, ForecastStage } from '../../src/capabilities/forecast/rules/engine/shapes.ts';
import { sfc32 } from '../../src/kernel/seeded.ts';

/** How a made-up city behaves; all of it is unknown to the engine. */
export type CityRules = {
  readonly counties: number;
  /** New ideas a month and county. */
  readonly ideas: number;
  /** Monthly share that moves on from feasibility, approval and contract. */
  readonly moves: readonly [number, number, number];
  readonly givenUp: number;
  readonly monthsToBuild: number;
  /** Standard deviations in logarithms: of a month's amount, of the city's year, of a county's year. */
  readonly monthly: number;
  readonly cityYear: number;
  readonly countyYear: number;
  /** January is reported with February. */
  readonly isMerged: boolean;
};

/** One project of nature. */
type Work = {
  readonly id: string;
  readonly county: number;
  readonly size: number;
  readonly months: number;
  stage: number;
  time: number;
  readonly rows: { month: number; amount: number; stage: ForecastStage }[];
  isOver: boolean;
  held: number;
};

/** The whole state of a made-up city at the beginning of `month`, as nature knows it. */
export type City = {
  readonly rules: CityRules;
  readonly month: number;
  readonly works: readonly Work[];
  readonly cityFactor: number;
  readonly countyFactors: readonly number[];
  readonly count: number;
};

const stages = ['feasibility', 'approval', 'contract', 'started'] as const;
/** By calendar month; works rush at the year's end and rest around the spring festival. */
const seasons = [0.7, 0.6, 0.9, 1, 1, 1.1, 1, 1, 1.1, 1.1, 1.2, 1.3];

/** Rules that differ from city to city. */
export function cityRules(seed: number): CityRules {
  const random = sfc32(seed, 'rules');
  const between = (least: number, most: number) => least + random() * (most - least);
  return {
    counties: 9,
    ideas: between(0.4, 0.9),
    moves: [between(0.06, 0.15), between(0.08, 0.2), between(0.1, 0.3)],
    givenUp: between(0, 0.01),
    monthsToBuild: between(14, 30),
    monthly: between(0.3, 0.8),
    cityYear: between(0.05, 0.15),
    countyYear: between(0.05, 0.2),
    isMerged: random() < 0.5,
  };
}

/** An empty city, in which nothing has begun. */
export function emptyCity(rules: CityRules, month: number): City {
  return {
    rules,
    month,
    works: [],
    cityFactor: 1,
    countyFactors: Array.from({ length: rules.counties }, () => 1),
    count: 0,
  };
}

/** The city some months later. What is given stays as it is, so that the same state may be played again. */
export function livedOn(city: City, months: number, random: () => number): City {
  const works = city.works.map((work) => ({ ...work, rows: [...work.rows] }));
  let { cityFactor, countyFactors, count } = city;
  for (let month = city.month; month < city.month + months; month++) {
    if (month % 12 === 0) {
      cityFactor = Math.exp(city.rules.cityYear * normal(random));
      countyFactors = countyFactors.map(() => Math.exp(city.rules.countyYear * normal(random)));
    }
    for (let county = 0; county < city.rules.counties; county++)
      for (let ideas = city.rules.ideas; ideas > 0; ideas -= 1)
        if (random() < ideas) {
          count += 1;
          works.push(idea(city.rules, { id: `P${count}`, county, random }));
        }
    for (const work of works)
      liveMonth(work, { rules: city.rules, month, factor: cityFactor * (countyFactors[work.county] ?? 1), random });
  }
  return { ...city, month: city.month + months, works, cityFactor, countyFactors, count };
}

/** What a table of the city holds from `from` on: reserve projects with rows of 0, finished ones to their last month. */
export function tableOf({ works }: City, from: number): ForecastInput {
  return {
    projects: works.flatMap(({ id, county, size, rows }) => {
      const own = rows.filter(({ month }) => month >= from);
      if (own.length === 0) return [];
      return [
        {
          ...{ id, group: `C${county}`, sizeYuan: size, startMonth: null, plannedEndMonth: null, type: 'works' },
          months: own.map(({ month }) => monthOfNumber(month)),
          amountsYuan: own.map(({ amount }) => amount),
          stages: own.map(({ stage }) => stage),
        },
      ];
    }),
  };
}

/** Amounts of each county in some months. */
export function countySums({ rules, works }: City, from: number, until: number): number[] {
  const sums = Array.from({ length: rules.counties }, () => 0);
  for (const { county, rows } of works)
    for (const { month, amount } of rows)
      if (month >= from && month < until) sums[county] = (sums[county] ?? 0) + amount;
  return sums;
}

function idea(
  rules: CityRules,
  { id, county, random }: { readonly id: string; readonly county: number; readonly random: () => number },
): Work {
  return {
    ...{ id, county, stage: 0, time: 0, rows: [], isOver: false, held: 0 },
    size: Math.round(5e7 * Math.exp(0.8 * normal(random))),
    months: Math.max(5, rules.monthsToBuild * Math.exp(0.3 * normal(random))),
  };
}

type Now = {
  readonly rules: CityRules;
  readonly month: number;
  readonly factor: number;
  readonly random: () => number;
};

function liveMonth(work: Work, { rules, month, factor, random }: Now): void {
  if (work.isOver) return;
  if (work.stage < 3) {
    work.rows.push({ month, amount: 0, stage: stages[work.stage] ?? 'feasibility' });
    if (random() < rules.givenUp) {
      work.isOver = true;
      work.rows.push({ month: month + 1, amount: 0, stage: 'withdrawn' });
    } else if (random() < (rules.moves[work.stage] ?? 0)) work.stage += 1;
    return;
  }
  const before = doneAt(work.time);
  work.time += 1 / work.months;
  const worked = work.size * (doneAt(work.time) - before) * factor * (seasons[month % 12] ?? 1);
  const amount = worked * Math.exp(rules.monthly * normal(random) - rules.monthly ** 2 / 2) + work.held;
  const isHeld = rules.isMerged && month % 12 === 0;
  work.held = isHeld ? amount : 0;
  work.isOver = work.time >= 1 && !isHeld;
  work.rows.push({ month, amount: isHeld ? 0 : Math.round(amount), stage: work.isOver ? 'finished' : 'started' });
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
