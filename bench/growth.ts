import { CompiledQuery } from 'kysely';
import { inRemit } from '#platform/database.ts';
import { withOwner } from '../src/apps/open-desk.ts';
import { sumsOfMonth } from '../src/capabilities/growth/store/queries.ts';
import type { BenchDesk } from './desk.ts';
import { pairedTimes, ratioOf, timed } from './measure.ts';

const month = '2019-12';
const effort = { runs: 300, warmUp: 300 };

/** The growth endpoint, with session, rights, remit and checks, against its bare statement on an open connection. */
export async function growthBench({ desk, ...bench }: BenchDesk) {
  const leader = await bench.signedIn('leader');
  return desk.db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(`set app.remit = '331000'`));
    const found = await pairedTimes(
      () => asked(leader),
      () => sumsOfMonth(connection, '331000', month),
      effort,
    );
    await connection.executeQuery(CompiledQuery.raw('reset app.remit'));
    return found;
  });
}

/**
 * The endpoint over the demo and again with `times` as many projects, reports and roll-up rows; the same for what the
 * figure is made of. The bridge is timed as at the first look after a change: what was kept of it is cleared each time.
 */
export async function growthAtScale(bench: BenchDesk, times: number) {
  const leader = await bench.signedIn('leader');
  const get = (path: string) => () => leader.ask(`/growth/months/${month}${path}`, { method: 'GET' });
  const firstLook = async (path: string) => {
    await withOwner(bench.adminUrl, (client) => client.query('delete from growth.known_bridge'));
    return leader.ask(`/growth/months/${month}${path}`, { method: 'GET' });
  };
  const measured = async () => ({
    growth: await timed(get(''), effort),
    kinds: await timed(get('/kinds'), effort),
    bridge: await timed(() => firstLook('/bridge'), { runs: 5, warmUp: 1 }),
  });
  const small = await measured();
  await multiply(bench, times);
  const large = await measured();
  return {
    ...{ times, small: small.growth, large: large.growth },
    ratio: ratioOf(large.growth.medianMs, small.growth.medianMs),
    kinds: {
      ...{ small: small.kinds, large: large.kinds },
      ratio: ratioOf(large.kinds.medianMs, small.kinds.medianMs),
    },
    bridge: { small: small.bridge, large: large.bridge },
  };
}

function asked(leader: Awaited<ReturnType<BenchDesk['signedIn']>>): Promise<string> {
  return leader.ask(`/growth/months/${month}`, { method: 'GET' });
}

/** Copies every project and report with its versions under new ids, and lets the product's own roll-up take them in. */
async function multiply({ adminUrl, desk }: BenchDesk, times: number): Promise<void> {
  await withOwner(adminUrl, async (client) => {
    await client.query('begin');
    await client.query(`create temp table copied on commit drop as
      select p.id, n, gen_random_uuid() as new_id from project_library.project p cross join generate_series(2, ${times}) n`);
    await client.query('create index on copied (id)');
    const columns = await writableColumns(client, 'project_library', 'project', ['id', 'code', 'name']);
    await client.query(`insert into project_library.project (id, code, name, ${columns})
      select c.new_id, p.code || '-' || c.n, p.name || c.n, ${columns} from project_library.project p join copied c using (id)`);
    const facts = await writableColumns(client, 'dispatch', 'report', ['project_id']);
    await client.query(`insert into dispatch.report (project_id, ${facts})
      select c.new_id, ${facts} from dispatch.report r join copied c on c.id = r.project_id`);
    for (const [schema, table, id] of [
      ['project_library', 'project_version', 'id'],
      ['dispatch', 'report_version', 'project_id'],
    ] as const) {
      const own = await writableColumns(client, schema, table, [id, 'code', 'name']);
      const named = table === 'project_version' ? ', code, name' : '';
      await client.query(`insert into ${schema}.${table} (${id}, ${own}${named})
        select c.new_id, ${own}${named && ", v.code || '-' || c.n, v.name || c.n"} from ${schema}.${table} v
        join copied c on c.id = v.${id}`);
    }
    await client.query('commit');
    await client.query('analyze');
  });
  const { rows } = await withOwner(adminUrl, (client) =>
    client.query<{ id: string }>(`select id from project_library.project where name ~ '[0-9]$' and caliber = 'in'`),
  );
  const { rollUp } = await import('../src/capabilities/growth/public.ts');
  await inRemit(desk.db, { remit: '331000', ownerCode: null }, (tx) =>
    rollUp(
      tx,
      '331000',
      rows.map(({ id }) => id),
    ),
  );
  await withOwner(adminUrl, (client) => client.query('vacuum analyze'));
}

type Client = Parameters<Parameters<typeof withOwner>[1]>[0];

/** Columns that can be written, but those named. */
export async function writableColumns(
  client: Client,
  schema: string,
  table: string,
  except: readonly string[],
): Promise<string> {
  const { rows } = await client.query<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list
    from information_schema.columns where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' and column_name <> all($3)`,
    [schema, table, except],
  );
  return rows[0]?.list ?? '';
}
