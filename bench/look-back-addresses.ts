import { type Endpoint, type Schema, takesAsOf } from '#kernel/endpoint.ts';
import { everyEndpoint } from '#testing/every-endpoint.ts';
import { withOwner } from '../src/apps/open-desk.ts';
import type { BenchDesk } from './desk.ts';

/** An endpoint that takes an instant, with an address whose things exist, or why there is none. */
export type Addressed = { readonly name: string } & ({ readonly address: string } | { readonly because: string });

/** What stands for a parameter that names no row of a table. The demo city has these months, years and units. */
const values: Readonly<Record<string, string>> = {
  month: '2019-12',
  quarter: '2019-Q4',
  year: '2019',
  unit: '331023',
  unitCode: '331023',
  cause: 'natural',
  field: 'monthYuan',
  key: 'investedYuan',
  number: '1',
};

/** What is of the month that is being filled in. */
const special: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/dispatch/rounds/:month/sheet': { month: '2020-03' },
  '/dispatch/rounds/:month/missing': { month: '2020-03' },
  '/dispatch/rounds/:month/lagging': { month: '2020-03' },
  '/coordination/red-items': { month: '2020-03' },
};

/** The query that names one row, with money, plans and reports where such a row exists; by the part before the id. */
const anyOf: Readonly<Record<string, string>> = {
  projects: `select project_id as id from funds.movement m where project_id is not null
    and exists (select from plan.year_amount a where a.project_id = m.project_id)
    and exists (select from dispatch.report r where r.project_id = m.project_id and r.month = '2019-12')
    group by 1 order by count(*) desc, 1`,
  'funds sources': 'select source_id as id from funds.movement group by 1 order by count(*) desc, 1',
  'funds allocations': 'select id from funds.allocation_scenario',
  'coordination meetings': 'select id from coordination.meeting',
  'coordination tasks': 'select id from coordination.task',
  'integrity flags': 'select flag_id as id from integrity.answer',
  'plan long-plans': 'select id from plan.long_plan',
  'project-library entry-rules': 'select id from project_library.entry_rule_set',
  'bundling proposals': 'select id from bundling.proposal',
  'bundling plans': 'select id from bundling.plan',
  'forecast advice': 'select id from forecast.advice',
  'forecast runs': 'select id from forecast.run',
  'reconciliation runs': 'select id from reconciliation.run',
};

/** Every endpoint that reads and takes an instant, from the contracts, filled in from rows that exist. */
export async function addressedEndpoints({ adminUrl }: BenchDesk): Promise<Addressed[]> {
  const asked = (await everyEndpoint()).filter(takesAsOf);
  const found: Addressed[] = [];
  for (const endpoint of asked) {
    const name = `${endpoint.method} ${endpoint.path}`;
    const { method, path } = endpoint;
    if (method !== 'GET') found.push({ name, because: 'starts work that outlives the request' });
    else found.push({ name, ...(await addressOf(adminUrl, { path, query: endpoint.query })) });
  }
  return found;
}

async function addressOf(adminUrl: string, { path, query }: Pick<Endpoint, 'path'> & { query: Schema | undefined }) {
  const given = { ...values, ...special[path] };
  const [, room = '', kind = ''] = /^\/([\w-]+)\/.*?([\w-]+)\/:(?:id|projectId)\b/.exec(path) ?? [];
  const asked = anyOf[`${room} ${kind}`] ?? anyOf[kind];
  if (room !== '' && asked === undefined) return { because: `the bench knows no row for ${room} ${kind}` };
  const id = asked === undefined ? null : await firstOf(adminUrl, asked);
  if (asked !== undefined && id === null) return { because: `the demo city holds no ${room} ${kind}` };
  const filled = path.replace(/:(\w+)/g, (whole, name: string) =>
    name === 'id' || name === 'projectId' ? (id ?? whole) : (given[name] ?? whole),
  );
  const needed = neededBy(query).map((name) => [name, given[name] ?? '']);
  const unknown = [...(filled.match(/:\w+/g) ?? []), ...needed.flatMap(([name, value]) => (value ? [] : [name]))];
  if (unknown.length > 0) return { because: `the bench knows nothing for ${unknown.join(', ')}` };
  return { address: needed.length === 0 ? filled : `${filled}?${new URLSearchParams(needed)}` };
}

/** Names of the parts of a query that may not be left out. */
function neededBy(query: Schema | undefined): string[] {
  if (query === undefined || !('shape' in query)) return [];
  return Object.entries(query.shape as Record<string, Schema>).flatMap(([name, part]) => {
    try {
      part.parse(undefined);
      return [];
    } catch {
      return [name];
    }
  });
}

async function firstOf(adminUrl: string, asked: string): Promise<string | null> {
  const { rows } = await withOwner(adminUrl, (client) => client.query<{ id: string }>(`${asked} limit 1`));
  return rows[0]?.id ?? null;
}
