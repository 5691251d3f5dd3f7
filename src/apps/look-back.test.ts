import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Endpoint, takesAsOf } from '#kernel/endpoint.ts';
import { knownHistories } from '#platform/look-back.ts';
import { as } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';

const capabilities = path.join(import.meta.dirname, '..', 'capabilities');
const rooms = [
  'project-library',
  'dispatch',
  'growth',
  'funds',
  'plan',
  'coordination',
  'integrity',
  'reconciliation',
  'assessment',
  'forecast',
  'bundling',
  'publication',
];
const files = rooms.flatMap((room) =>
  readdirSync(path.join(capabilities, room))
    .filter((name) => /^contract.*\.ts$/.test(name))
    .map((name) => path.join(capabilities, room, name)),
);
const modules: readonly object[] = await Promise.all(files.map((file) => import(file)));
const reading = modules
  .flatMap((module): [string, unknown][] => Object.entries(module))
  .flatMap(([name, value]) => (isReading(value) ? [{ name, endpoint: value }] : []));

function isReading(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && value.method === 'GET' && 'path' in value;
}

/** What answers the same at any instant. */
const timeless = [
  'downloadAppendix',
  'downloadDocx',
  'downloadEvidence',
  'downloadExport',
  'downloadFile',
  'downloadHandover',
  'downloadMaterial',
  'downloadPdf',
  'downloadReceivedPdf',
  'downloadSamples',
  'downloadTables',
  'listChanges',
  'listIndicators',
  'listMessages',
  'listPapers',
  'listReceivedPapers',
  'listReceivers',
  'listRecipients',
  'listRestingPapers',
  'listRoundEvents',
  'listViews',
  'readFigures',
  'readMastheadSetting',
  'readPaper',
  'readPaperSetting',
  'readReceivedPaper',
  'readSettings',
];

/** What keeps only its present state, or events that carry their own day. */
const refused = [
  'compareProjects',
  'downloadRun',
  'downloadWorkbook',
  'listComments',
  'listConflicts',
  'listDuplicates',
  'listLeads',
  'listReturned',
  'listRuns',
  'listSchemes',
  'listVersions',
  'previewPaper',
  'readDuplicate',
  'readDuplicateStanding',
  'readLead',
  'readRun',
  'readScheme',
  'readSteps',
  'readUnit',
  'readVersion',
  'totalComparison',
];

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test('each endpoint that reads takes the instant or says why not', () => {
  expect(reading.length).toBeGreaterThan(50);
  const silent = reading.filter(({ endpoint }) => !takesAsOf(endpoint) && endpoint.lookBack === undefined);
  expect(silent.map(({ name }) => name)).toEqual([]);
  const listed = (kind: string) =>
    reading.flatMap(({ name, endpoint: { lookBack } }) => (lookBack?.kind === kind ? [name] : [])).toSorted();
  expect(listed('timeless')).toEqual(timeless);
  expect(listed('refused')).toEqual(refused);
});

test('what has no history refuses an instant instead of answering with what is known now', async () => {
  const desk = await as(server, { role: 'city-desk', regionCode: '331000' });
  const asked = await desk.fetch('/project-library/leads?asOf=2020-01-01T00:00:00Z');
  expect([asked.status, await asked.json()]).toMatchObject([409, { code: 'noLookBack' }]);
  const ahead = await desk.fetch('/project-library/projects?asOf=2999-01-01T00:00:00Z');
  expect(await ahead.json()).toMatchObject({ code: 'asOfAhead' });
});

test('every endpoint that takes the instant answers with it', async () => {
  const desk = await as(server, { role: 'city-desk', regionCode: '331000' });
  const values: Readonly<Record<string, string>> = {
    month: '2020-04',
    year: '2020',
    cause: 'natural',
    unitCode: '331023',
    key: 'investedYuan',
    quarter: '2020-Q1',
    unit: '331023',
    number: '1',
    field: 'monthYuan',
  };
  const none = '00000000-0000-4000-8000-000000000000';
  const troubled: string[] = [];
  for (const { name, endpoint } of reading.filter((one) => takesAsOf(one.endpoint))) {
    const address = endpoint.path.replace(/:(\w+)/g, (_, key: string) => values[key] ?? none);
    const { status } = await desk.fetch(`${address}?asOf=2020-05-01T00:00:00Z&version=1&unit=331023&month=2020-04`);
    if (status !== 200 && status !== 404) troubled.push(`${name} ${status}`);
  }
  expect(troubled).toEqual([]);
});

test('the view of the past has the columns of its relation', async () => {
  const columnsOf = async (relation: string) =>
    (
      await server.admin.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
        [relation],
      )
    ).rows.map(({ name }) => name);
  for (const [now, then] of knownHistories()) {
    if (now === then) continue;
    const there = new Set(await columnsOf(then));
    expect({ then, missing: (await columnsOf(now)).filter((name) => !there.has(name)) }).toEqual({ then, missing: [] });
  }
});
