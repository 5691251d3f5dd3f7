import { afterAll, beforeAll, expect, it } from 'vitest';
import { rightsOf } from '#kernel/right.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { countedStatements } from '#testing/counted-statements.ts';
import { as } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { prepareExport } from '../use-cases/export-projects.ts';
import { handOver } from '../use-cases/hand-over.ts';
import { readEntry, readEntryList } from '../use-cases/read-entry.ts';
import { saveView } from '../use-cases/save-view.ts';
import { comparisonPage, totalsOfComparison } from './project-comparison.ts';
import { projectPage, projectTotals } from './project-list.ts';

let server: TestServer;
let desk: Desk;
let caller: Caller;
const counted = countedStatements();

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  const city = await as(server, { role: 'city-desk', regionCode: '331000' });
  const lines = Array.from({ length: 120 }, (_, i) => projectLine({ name: `项目${i}`, code: `Q-${i}` }));
  await importedProjects(city, csv('项目', projectHeading, lines));
  desk = { ...server.desk, db: server.desk.db.withPlugin(counted.plugin) };
  caller = {
    accountId: city.accountId,
    name: city.name,
    role: 'city-desk',
    rights: rightsOf['city-desk'],
    remit: city.remit,
    cityCode: city.cityCode,
    ownerCode: null,
    requestId: 'test',
  };
});
afterAll(() => server?.close());

const id = '00000000-0000-4000-8000-000000000001';
const sort = 'plannedTotal' as const;
const at = '2020-05-05T15:59:59.999Z';
const reading = <T>(work: Parameters<typeof readInRemit<T>>[2]) => readInRemit(desk.db, caller, work);

/** Whatever the number of rows, an endpoint asks no more than this, besides begin, remit and commit. */
const gates: [what: string, most: number, work: () => Promise<unknown>][] = [
  ['a page of the list', 1, () => reading((tx) => projectPage(tx, caller, { sort, limit: 100 }))],
  ['its totals', 1, () => reading((tx) => projectTotals(tx, caller, {}))],
  ['a page of a comparison', 1, () => reading((tx) => comparisonPage(tx, caller, { sort, limit: 100, at }))],
  ['its totals', 1, () => reading((tx) => totalsOfComparison(tx, caller, { at }))],
  ['preparing an export', 3, () => prepareExport(desk, caller, { wish: { sort }, language: 'zh' })],
  [
    'keeping a view',
    4,
    () => saveView(desk, caller, { id, name: '一', search: '', isShared: false, isDefault: false }),
  ],
  ['the entry list over 120 candidates', 4, () => readEntryList(desk, caller, { limit: 200 })],
  [
    'what one project lacks',
    4,
    async () => {
      const { rows } = await reading((tx) => projectPage(tx, caller, { sort, limit: 1 }));
      counted.take();
      return readEntry(desk, caller, rows[0]?.id ?? '');
    },
  ],
  [
    'handing 100 projects over, up to the refusal',
    4,
    async () => {
      const { rows } = await reading((tx) => projectPage(tx, caller, { sort, limit: 100 }));
      counted.take();
      const asked = handOver(desk, caller, {
        projectIds: rows.map((row) => row.id),
        receiver: '统计局',
        language: 'zh',
      });
      await expect(asked).rejects.toMatchObject({ code: 'notRipe' });
    },
  ],
];

it.each(gates)('%s asks %i statements at most', async (_, most, work) => {
  counted.take();
  await work();
  const statements = counted.take();
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(most);
});
