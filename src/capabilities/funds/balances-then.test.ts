import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { readInRemit } from '#platform/database.ts';
import { sampleLedger } from '#testing/ledger.ts';
import { as, type Person } from '#testing/people.ts';
import { randomRuns } from '#testing/random-runs.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { reverseMovement } from './contract.ts';

const start = Date.parse('2020-05-06T02:00:00Z');
let now = new Date(start);
let server: TestServer;
let city: Person;
let { projects, source, move }: Awaited<ReturnType<typeof sampleLedger>> = Object.create(null);
const sources: string[] = [];
const movements: string[] = [];

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  ({ projects, source, move } = await sampleLedger(server));
});
afterAll(() => server?.close());

async function recorded(work: Promise<{ readonly id: string }>): Promise<void> {
  sources.push((await work).id);
}

/** A row of the ledger may come up to an hour late: one with a later instant stands before it. Projects move in order. */
const kinds = [
  'arrival',
  'allocation',
  'allocation',
  'payment',
  'payment',
  'reversal',
  'reversal',
  'tiantai',
  'xianju',
] as const;
const act = fc.record({ kind: fc.constantFrom(...kinds), late: fc.constantFrom(0, 0, 15, 60) });
const history = fc.array(fc.record({ act, source: fc.nat(1), project: fc.nat(1), which: fc.nat(9) }), {
  minLength: 4,
  maxLength: 12,
});
type Act = typeof history extends fc.Arbitrary<(infer One)[]> ? One : never;

/** Money that arrived late, is paid, taken back and found again in another county. */
const takenBack: Act[] = (
  [
    ['arrival', 15],
    ['allocation', 0],
    ['allocation', 60],
    ['payment', 0],
    ['xianju', 0],
    ['reversal', 15],
    ['tiantai', 0],
    ['arrival', 60],
  ] as const
).map(([kind, late], i) => ({ act: { kind, late }, source: 0, project: 0, which: kind === 'reversal' ? 0 : i }));

async function done({ act: { kind }, source: from, project, which }: Act): Promise<void> {
  const sourceId = sources[from] ?? '';
  const projectId = [projects.water, projects.xianju][project] ?? '';
  const mostly = { sourceId, amountYuan: 10_000 * (which + 1) };
  const write = async (work: Promise<{ readonly movement: { readonly id: string } }>) =>
    void movements.push((await work).movement.id);
  switch (kind) {
    case 'arrival':
      return write(move({ ...mostly, kind }, city));
    case 'allocation':
      return write(move({ ...mostly, kind, projectId }, city));
    case 'payment':
      return write(move({ ...mostly, kind, projectId, on: '2019-09-01', payee: '某水务公司' }, city));
    case 'reversal': {
      const id = movements.at(-1 - (which % 4)) ?? '';
      return write(city.call(reverseMovement, { params: { id }, body: { on: '2019-12-01', reason: '记错' } }));
    }
    default: {
      const unit = kind === 'xianju' ? '仙居县' : '天台县';
      await importedProjects(city, csv('改', projectHeading, [projectLine({ name: '始丰溪治理', code: 'F-1', unit })]));
    }
  }
}

/** More paid than allocated, and the like: a history goes on without it. */
function refused(error: unknown): void {
  if (!(error instanceof Refusal) || ['notSignedIn', 'csrfMissing'].includes(error.code)) throw error;
}

/** The ledger's rows and the places of the project that moves, as they lie in the tables. */
async function facts() {
  const { rows: ledger } = await server.admin.query<Row>(
    `select id, source_id, project_id, kind, moved_on::text, issued_yuan::int, arrived_yuan::int, allocated_yuan::int,
      paid_yuan::int, reverses, recorded_at from funds.movement`,
  );
  const { rows: places } = await server.admin.query<{ id: string; path: string; recorded_at: Date }>(
    'select id, path, recorded_at from project_library.project_version order by version',
  );
  return { ledger, places };
}

type Row = Readonly<Record<'id' | 'source_id' | 'project_id' | 'kind' | 'moved_on', string>> &
  Readonly<Record<'issued_yuan' | 'arrived_yuan' | 'allocated_yuan' | 'paid_yuan', number>> & {
    readonly reverses: string | null;
    readonly recorded_at: Date;
  };

const sum = (rows: readonly Row[], of: 'issued_yuan' | 'arrived_yuan' | 'allocated_yuan' | 'paid_yuan') =>
  rows.reduce((total, row) => total + row[of], 0);

/** What a remit should see at an instant: the rows by then added up one by one. */
function addedUp({ ledger, places }: Awaited<ReturnType<typeof facts>>, remit: string, at: Date) {
  const known = ledger.filter(({ recorded_at }) => recorded_at <= at);
  const reversed = new Set(known.map(({ reverses }) => reverses));
  const accounts = Map.groupBy(
    known.filter(({ project_id }) => project_id !== null),
    ({ project_id, source_id }) => `${project_id} ${source_id}`,
  );
  return [...accounts]
    .flatMap(([account, rows]) => {
      const [projectId = '', sourceId = ''] = account.split(' ');
      const path = places.findLast(({ id, recorded_at }) => id === projectId && recorded_at <= at)?.path ?? '';
      if (!`${path}/`.startsWith(`${remit}/`)) return [];
      const own = known.filter(({ source_id }) => source_id === sourceId);
      const allocated = sum(rows, 'allocated_yuan');
      const days = (kind: string) =>
        rows.flatMap((row) => (row.kind === kind && !reversed.has(row.id) ? [row.moved_on] : [])).toSorted();
      const issued = sum(own, 'issued_yuan');
      return [
        {
          ...{ projectId, sourceId, path, allocated, paid: sum(rows, 'paid_yuan') },
          // A reversal that came before its row makes less than nothing, of which nothing arrived: −0.
          arrived: issued === 0 ? 0 : Math.floor((allocated * sum(own, 'arrived_yuan')) / issued) + 0,
          ...{ allocatedOn: days('allocation').at(0) ?? null, paidOn: days('payment').at(-1) ?? null },
        },
      ];
    })
    .toSorted((one, other) => (one.projectId + one.sourceId < other.projectId + other.sourceId ? -1 : 1));
}

async function answered(remit: string, asOf: string) {
  return readInRemit(server.desk.db, { remit, ownerCode: null, asOf }, async (tx) => {
    const { rows } = await sql`
      select project_id as "projectId", source_id as "sourceId", path, allocated_yuan as allocated, paid_yuan as paid,
        arrived_yuan as arrived, allocated_on as "allocatedOn", paid_on as "paidOn"
      from funds.project_money where city_code = '331000' order by project_id, source_id`.execute(tx);
    return rows;
  });
}

async function sourcesAnswered(asOf: string) {
  return readInRemit(server.desk.db, { remit: '331000', ownerCode: null, asOf }, async (tx) => {
    const { rows } = await sql`
      select source_id as id, issued_yuan as issued, arrived_yuan as arrived, allocated_yuan as allocated, paid_yuan as paid
      from funds.source_money where city_code = '331000' order by source_id`.execute(tx);
    return rows;
  });
}

test('balances as of an instant are the rows by then added up, also of rows that came late', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      // A session lasts a day and a source is spent one day, while each history goes on by hours.
      city = await as(server, { role: 'city-desk', regionCode: '331000' });
      sources.length = 0;
      await recorded(source({ unitCode: '331000' }, city));
      await recorded(source({ unitCode: '331000', level: 'city' }, city));
      // Nothing is recorded before its source is.
      now = new Date(now.getTime() + 2 * 3600_000);
      for (const one of acts) {
        const clock = now.getTime() + 20 * 60_000;
        const moves = one.act.kind === 'tiantai' || one.act.kind === 'xianju';
        now = new Date(clock - (moves ? 0 : one.act.late * 60_000));
        await done(one).catch(refused);
        now = new Date(clock);
      }
      const known = await facts();
      const written = known.ledger.map(({ recorded_at }) => recorded_at.getTime());
      const instants = new Set([...written.slice(-14), ...written.slice(-6).map((at) => at - 1), now.getTime()]);
      for (const at of instants) {
        const asOf = new Date(at).toISOString();
        for (const remit of ['331000', '331000/331023', '331000/331024'])
          expect({ asOf, remit, rows: await answered(remit, asOf) }).toEqual({
            ...{ asOf, remit, rows: addedUp(known, remit, new Date(at)) },
          });
        const then = known.ledger.filter(({ recorded_at }) => recorded_at.getTime() <= at);
        const sums = [...Map.groupBy(then, ({ source_id }) => source_id)]
          .map(([id, rows]) => ({
            ...{ id, issued: sum(rows, 'issued_yuan'), arrived: sum(rows, 'arrived_yuan') },
            ...{ allocated: sum(rows, 'allocated_yuan'), paid: sum(rows, 'paid_yuan') },
          }))
          .toSorted((one, other) => (one.id < other.id ? -1 : 1));
        expect(await sourcesAnswered(asOf)).toEqual(sums);
      }
    }),
    { numRuns: randomRuns(8), endOnFailure: true, examples: [[takenBack]] },
  );
  const { ledger, places } = await facts();
  expect(ledger.filter(({ kind }) => kind === 'reversal').length).toBeGreaterThan(0);
  expect(places.length).toBeGreaterThan(4);
});
