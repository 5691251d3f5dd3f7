import type { BenchDesk } from './desk.ts';
import { instantsOf } from './look-back-instants.ts';
import { pairedTimes } from './measure.ts';
import { moreProjects } from './more-projects.ts';

const effort = { runs: 60, warmUp: 15 };
const get = { method: 'GET' } as const;

/**
 * Growth, the missing list, what stands out, the sheet, money, plans and the list of projects as of an instant against
 * now: at the demo's size, and the list again over `count` projects. `recent` is a day ago, `half` an instant by which half of the versions had been written.
 */
export async function lookBackBench(bench: BenchDesk, count: number) {
  const [leader, city] = [await bench.signedIn('leader'), await bench.signedIn('city')];
  const instants = await instantsOf(bench);
  const found: Record<string, object> = {};
  for (const [name, asOf] of Object.entries(instants)) {
    found[`growth ${name}`] = await against(leader.ask, ['/growth/months/2019-12'], asOf);
    found[`missing ${name}`] = await against(city.ask, ['/dispatch/rounds/2020-03/missing'], asOf);
    found[`projects ${name}`] = await against(city.ask, projectTable, asOf);
    for (const [what, address] of Object.entries(others))
      found[`${what} ${name}`] = await against(city.ask, [address], asOf);
  }
  const projects = await moreProjects(bench, count);
  for (const [name, asOf] of Object.entries(await instantsOf(bench)))
    found[`${projects} projects ${name}`] = await against(city.ask, projectTable, asOf);
  return found;
}

const others = {
  kinds: '/growth/months/2020-03/kinds',
  sensitivity: '/growth/months/2020-03/sensitivity',
  'red items': '/coordination/red-items?month=2020-03',
  sheet: '/dispatch/rounds/2020-03/sheet',
  series: '/growth/years/2019/series',
  'projects behind a figure': '/growth/months/2019-12/projects',
  'money of projects': '/funds/project-totals',
  'flow of money': '/funds/flow',
  'plan of a year': '/plan/years/2019/progress',
  'three years of plan': '/plan/rolling/2019',
} as const;
const projectTable = ['/project-library/projects', '/project-library/totals'];

type Ask = Awaited<ReturnType<BenchDesk['signedIn']>>['ask'];

async function against(ask: Ask, addresses: readonly string[], asOf: string) {
  const all = (then: string) =>
    Promise.all(
      addresses.map((address) =>
        ask(`${address}${then && address.includes('?') ? then.replace('?', '&') : then}`, get),
      ),
    );
  const { work, floor, ratio } = await pairedTimes(
    () => all(`?asOf=${asOf}`),
    () => all(''),
    effort,
  );
  return { asOfMs: work.medianMs, nowMs: floor.medianMs, ratio };
}
