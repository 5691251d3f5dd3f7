import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { randomRuns } from '#testing/random-runs.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { openRound } from '../capabilities/dispatch/contract.ts';
import { submitReports } from '../capabilities/dispatch/contract-review.ts';
import { saveCells } from '../capabilities/dispatch/contract-sheet.ts';
import { blocksOf } from '../capabilities/dispatch/rules/cell-blocks.ts';
import { recordMovement, recordSource, reverseMovement } from '../capabilities/funds/contract.ts';
import { setTarget } from '../capabilities/growth/contract.ts';
import { runCheck } from '../capabilities/integrity/contract.ts';
import { changeMembership, saveAmount } from '../capabilities/plan/contract.ts';
import { listProjects } from '../capabilities/project-library/contract.ts';

let now = new Date('2019-05-06T02:00:00Z');
let server: TestServer;
let people: Readonly<Record<'city' | 'tiantai' | 'leader', Person>>;
let ids: Readonly<Record<string, string>>;

const codes = ['R-1', 'R-2', 'R-3'] as const;
const months = ['2018-03', '2018-12', '2019-02', '2019-03', '2019-04'] as const;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  await signedIn();
  const lines = codes.map((code, i) => projectLine({ name: `回看${code}`, code, unit: i === 2 ? '仙居县' : '天台县' }));
  await importedProjects(people.city, csv('项目', projectHeading, lines));
  const { rows } = await people.city.call(listProjects, {});
  ids = Object.fromEntries(rows.map(({ code, id }) => [code ?? '', id]));
  await people.city.call(openRound, { body: { month: '2019-04', dueOn: '2019-05-20' } });
});
afterAll(() => server.close());

async function signedIn(): Promise<void> {
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
}

/** Something that somebody does; a refusal is a history too. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('project' as const),
    code: fc.constantFrom(...codes),
    unit: fc.constantFrom('天台县', '仙居县'),
    wan: fc.constantFrom(100, 1000, 2000),
    stage: fc.constantFrom('在建', '完工'),
    industry: fc.constantFrom('7721', '4620'),
  }),
  fc.record({
    kind: fc.constant('report' as const),
    code: fc.constantFrom(...codes),
    month: fc.constantFrom(...months),
    wan: fc.integer({ min: -20, max: 200 }),
    isYearToDate: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('money' as const),
    move: fc.constantFrom('source', 'arrival', 'allocation', 'payment', 'reversal'),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    code: fc.constantFrom(...codes),
    mode: fc.constantFrom('exclude' as const, 'default' as const),
  }),
  fc.record({
    kind: fc.constant('plan' as const),
    code: fc.constantFrom(...codes),
    yuan: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({
    kind: fc.constant('cell' as const),
    code: fc.constantFrom(...codes),
    base: fc.constantFrom(null, '500000'),
    value: fc.constantFrom(null, '500000', '900000'),
  }),
  fc.record({ kind: fc.constantFrom('submit' as const, 'check' as const) }),
  fc.record({ kind: fc.constant('goal' as const), percent: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('round' as const), month: fc.constantFrom('2019-02', '2019-03', '2019-04') }),
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** A sheet that is filled in, sent, overtaken by a list, filled in again, and asked about. */
const filledIn: Act[] = [
  { kind: 'cell', code: 'R-1', base: null, value: '500000' },
  { kind: 'submit' },
  { kind: 'cell', code: 'R-1', base: '500000', value: '900000' },
  { kind: 'report', code: 'R-1', month: '2019-04', wan: 150, isYearToDate: true },
  { kind: 'project', code: 'R-1', unit: '天台县', wan: 100, stage: '在建', industry: '7721' },
  { kind: 'check' },
];

/** Money that a project has, also after it went to another county, and of which a row is taken back there. */
const movedAway: Act[] = [
  { kind: 'plan', code: 'R-1', yuan: 5 },
  { kind: 'decide', code: 'R-1', mode: 'exclude' },
  ...(['source', 'arrival', 'allocation', 'payment'] as const).map((move): Act => ({ kind: 'money', move })),
  { kind: 'project', code: 'R-1', unit: '仙居县', wan: 100, stage: '在建', industry: '7721' },
  { kind: 'money', move: 'reversal' },
];

/** Months that come after later ones, also of the year before; then again, of a project that went elsewhere and out. */
const addedBelow: Act[] = [
  { kind: 'report', code: 'R-1', month: '2019-03', wan: 50, isYearToDate: false },
  { kind: 'report', code: 'R-1', month: '2019-02', wan: 30, isYearToDate: false },
  { kind: 'report', code: 'R-1', month: '2018-12', wan: 40, isYearToDate: false },
  { kind: 'report', code: 'R-1', month: '2018-03', wan: 20, isYearToDate: false },
  { kind: 'project', code: 'R-1', unit: '仙居县', wan: 1000, stage: '在建', industry: '7721' },
  { kind: 'report', code: 'R-1', month: '2019-03', wan: 70, isYearToDate: true },
  { kind: 'project', code: 'R-1', unit: '仙居县', wan: 1000, stage: '在建', industry: '4620' },
];

let documents = 0;
let sourceId: string | null = null;
let movementId: string | null = null;
/** Versions of plans and decisions that were seen last. */
const seen = new Map<string, number>();

async function done(one: Act): Promise<unknown> {
  const { city, tiantai } = people;
  switch (one.kind) {
    case 'project':
      return importedProjects(city, csv('改', projectHeading, [projectLine({ name: `回看${one.code}`, ...one })]));
    case 'report': {
      const amounts = one.isYearToDate ? `,${Math.abs(one.wan)}` : `${one.wan},`;
      return importedReports(city, csv('月报', reportHeading, [`${one.code},,${one.month},${amounts},`]));
    }
    case 'plan': {
      const params = { projectId: ids[one.code] ?? '', year: 2019 };
      const body = { plannedYuan: one.yuan, note: null, version: seen.get(`plan ${one.code}`) ?? 0 };
      return seen.set(`plan ${one.code}`, (await tiantai.call(saveAmount, { params, body })).version);
    }
    case 'decide': {
      const params = { projectId: ids[one.code] ?? '', year: 2019 };
      const body = { mode: one.mode, action: null, reason: '回看', version: seen.get(`decide ${one.code}`) ?? 0 };
      return seen.set(`decide ${one.code}`, (await city.call(changeMembership, { params, body })).version);
    }
    case 'goal':
      return city.call(setTarget, { params: { year: 2019, unitCode: '331023' }, body: { goalPercent: one.percent } });
    case 'cell': {
      const { base, value } = one;
      const cell = { month: '2019-04', projectId: ids[one.code] ?? '', field: 'monthYuan', base, value };
      return tiantai.call(saveCells, { body: { source: 'grid', blocks: blocksOf([cell]) } });
    }
    case 'submit': {
      const body = { projectIds: Object.values(ids) };
      return tiantai.call(submitReports, { params: { month: '2019-04' }, body });
    }
    case 'check':
      return city.call(runCheck, {});
    case 'round':
      return city.call(openRound, { body: { month: one.month, dueOn: '2019-05-20' } });
    case 'money':
      return moved(one.move);
  }
}

async function moved(kind: 'source' | 'arrival' | 'allocation' | 'payment' | 'reversal'): Promise<void> {
  if (kind === 'source' || sourceId === null) {
    documents += 1;
    const about = { documentNo: `回看〔2019〕${documents}号`, title: '治水', issuedOn: '2019-01-10' };
    const body = { ...about, level: 'city', purpose: 'water', unitCode: '331023', amountYuan: 1000 } as const;
    sourceId = (await people.city.call(recordSource, { body })).id;
    return;
  }
  if (kind === 'reversal') {
    const body = { on: '2019-04-01', reason: '记错' };
    await people.city.call(reverseMovement, { params: { id: movementId ?? '' }, body });
    return;
  }
  const projectId = kind === 'arrival' ? null : (ids['R-1'] ?? null);
  const payee = kind === 'payment' ? '承包人' : null;
  const body = { sourceId, kind, projectId, amountYuan: 100, on: '2019-03-01', payee, voucherNo: null, reason: null };
  const who = kind === 'payment' ? people.tiantai : people.city;
  movementId = (await who.call(recordMovement, { body })).movement.id;
}

const questions = () => [
  '/project-library/projects',
  '/project-library/projects?caliber=in&sort=county',
  '/project-library/totals',
  '/project-library/summary',
  '/project-library/entry-list',
  ...codes.flatMap((code) => [
    `/project-library/projects/${ids[code]}`,
    `/project-library/projects/${ids[code]}/caliber`,
    `/project-library/projects/${ids[code]}/history`,
    `/project-library/projects/${ids[code]}/life-cycle`,
    `/dispatch/projects/${ids[code]}/reports`,
    `/funds/projects/${ids[code]}`,
    `/funds/projects/${ids[code]}/ledger`,
    `/plan/projects/${ids[code]}/amounts`,
    `/dispatch/rounds/2019-04/projects/${ids[code]}/cells/monthYuan`,
  ]),
  '/dispatch/rounds',
  `/dispatch/projects/${ids['R-1']}/reports/2019-04/review`,
  '/dispatch/years/2019/sheet',
  '/coordination/red-items?month=2019-04',
  ...['open', 'answered', 'gone'].map((state) => `/integrity/flags?state=${state}`),
  '/integrity/state',
  ...['progress', 'missing', 'lagging', 'sheet', 'completeness'].map((list) => `/dispatch/rounds/2019-04/${list}`),
  '/growth/months/2019-04',
  '/growth/years/2019/series',
  '/growth/months/2019-03/projects',
  '/growth/months/2019-03/sensitivity',
  '/growth/years/2019/targets',
  ...['sources', 'totals', 'projects', 'project-totals', 'flow', 'stalls'].map((list) => `/funds/${list}`),
  ...['progress', 'projects', 'totals'].map((list) => `/plan/years/2019/${list}`),
  '/plan/rolling/2019',
];

async function answers(asOf: string | null): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {};
  for (const who of ['leader', 'tiantai'] as const)
    for (const question of questions()) {
      const then = asOf === null ? '' : `${question.includes('?') ? '&' : '?'}asOf=${asOf}`;
      const answer: unknown = await (await people[who].fetch(`${question}${then}`)).json();
      found[`${who} ${question}`] = plain(answer);
    }
  return found;
}

/** Without the instant that an answer names as its own. */
function plain(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('asOf' in answer)) return answer;
  const { asOf: _, ...rest } = answer;
  return rest;
}

test('the answer as of an instant equals the one that was given then', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), async (acts) => {
      const snapshots: { readonly at: string; readonly given: Readonly<Record<string, unknown>> }[] = [];
      for (const one of acts) {
        now = new Date(now.getTime() + 20 * 60_000);
        await signedIn();
        await done(one).catch(() => undefined);
        now = new Date(now.getTime() + 1000);
        snapshots.push({ at: now.toISOString(), given: await answers(null) });
      }
      now = new Date(now.getTime() + 20 * 60_000);
      await signedIn();
      for (const { at, given } of snapshots) expect(await answers(at)).toEqual(given);
    }),
    { numRuns: randomRuns(4), endOnFailure: true, examples: [[filledIn], [movedAway], [addedBelow]] },
  );
});
