import { withOwner } from '../src/apps/open-desk.ts';
import { readSheet, saveCells } from '../src/capabilities/dispatch/contract-sheet.ts';
import type { BenchDesk } from './desk.ts';

const month = '2020-03';
const clerks = 200;
const everyMs = 2000;
const rounds = 15;
const units = [
  'jiaojiang',
  'huangyan',
  'luqiao',
  'sanmen',
  'tiantai',
  'xianju',
  'wenling',
  'linhai',
  'yuhuan',
] as const;

type Clerk = {
  readonly ask: Awaited<ReturnType<BenchDesk['signedIn']>>['ask'];
  readonly projectId: string;
  readonly field: string;
};

/**
 * 200 clerks, each of whom saves a cell every two seconds, beside server and database on the same machine. Afterwards the
 * cells are counted again: each holds the last value, and the history holds each value once.
 */
export async function clerksBench(bench: BenchDesk) {
  await withOwner(bench.adminUrl, (client) =>
    client.query(`update dispatch.round set state = 'open', closes_on = null where month = $1`, [month]),
  );
  const people = await placedClerks(bench);
  const times: number[] = [];
  const failures: string[] = [];
  await Promise.all(people.map((clerk, i) => atWork(clerk, { i, times, failures })));
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
  return {
    clerks: people.length,
    saves: times.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    maxMs: at(1),
    failures: failures.length,
    ...(await recounted(bench, people)),
  };
}

/** Each clerk has an own cell; several share a project, as clerks of one county do. */
async function placedClerks(bench: BenchDesk): Promise<Clerk[]> {
  const fields = ['progress', 'problems', 'coordination', 'capacity', 'coordinationDepartment'];
  const places: Clerk[] = [];
  for (const unit of units) {
    const person = await bench.signedIn(unit);
    const { rows } = await person.call(readSheet, { params: { month }, query: {} });
    for (const { projectId } of rows.filter(({ lock }) => lock === null))
      for (const field of fields) places.push({ ask: (await bench.signedIn(unit)).ask, projectId, field });
    if (places.length >= clerks) break;
  }
  return places.slice(0, clerks);
}

type Work = { readonly i: number; readonly times: number[]; readonly failures: string[] };

async function atWork({ ask, projectId, field }: Clerk, { i, times, failures }: Work): Promise<void> {
  const sheet = await ask(`/dispatch/rounds/${month}/sheet?project=${projectId}`, { method: 'GET' });
  const [row] = readSheet.reply.parse(JSON.parse(sheet)).rows;
  let base: string | null = row?.values[field] ?? null;
  await pause((everyMs * i) / clerks);
  const begun = performance.now();
  for (let round = 0; round < rounds; round++) {
    await pause(begun + round * everyMs - performance.now());
    const value = typedBy(i, round);
    const started = performance.now();
    const body = {
      source: 'grid',
      blocks: [{ month, fields: [field], rows: [{ projectId, cells: [[base, value]] }] }],
    };
    const answer = await ask('/dispatch/sheet/cells', { method: 'PUT', body }).catch((error: unknown) => String(error));
    times.push(performance.now() - started);
    const [result] = saveCells.reply.safeParse(parsed(answer)).data?.outcomes ?? [];
    if (result?.state === 'saved') base = value;
    else failures.push(answer);
  }
}

function parsed(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : null;
}

function typedBy(i: number, round: number): string {
  return `第${i}号填报员第${round}次`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

/** Cells whose last value does not stand, and values that the history does not hold exactly once. */
async function recounted({ adminUrl }: BenchDesk, people: readonly Clerk[]) {
  return withOwner(adminUrl, async (client) => {
    const { rows: cells } = await client.query<{ place: string; value: string }>(
      `select project_id || ' ' || field as place, value from dispatch.sheet_cell where month = $1`,
      [month],
    );
    const standing = new Map(cells.map(({ place, value }) => [place, value]));
    const lost = people.filter(
      ({ projectId, field }, i) => standing.get(`${projectId} ${field}`) !== typedBy(i, rounds - 1),
    ).length;
    const { rows: written } = await client.query<{ value: string; n: number }>(
      `select value, count(*)::int as n from dispatch.sheet_change where month = $1 and value like '第%' group by value`,
      [month],
    );
    const twice = written.filter(({ n }) => n !== 1).length;
    return { lost, missing: people.length * rounds - written.length, twice };
  });
}
