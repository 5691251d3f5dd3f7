import { CompiledQuery, sql } from 'kysely';
import { inRemit } from '#platform/database.ts';
import { readReports, report } from '../src/capabilities/dispatch/contract.ts';
import { readContributions } from '../src/capabilities/growth/contract.ts';
import type { BenchDesk } from './desk.ts';
import { pairedTimes } from './measure.ts';

const month = '2020-03';

/** One monthly report through the API against the bare insert-or-update of its row, both committed to disk. */
export async function reportBench({ desk, ...bench }: BenchDesk) {
  const county = await bench.signedIn('tiantai');
  const leader = await bench.signedIn('leader');
  const [project] = await leader.call(readContributions, { params: { month }, query: { unit: '331023' } });
  if (!project) throw new Error('the demo has no project in 天台县');
  const { projectId } = project;
  await inRemit(desk.db, { remit: '331000', ownerCode: null }, (tx) =>
    sql`update dispatch.round set state = 'open' where month = ${month}`.execute(tx),
  );
  const reports = await county.call(readReports, { params: { projectId } });
  const known = reports.find((report) => report.month === month);
  let version = known?.version ?? 0;
  const blank = { monthYuan: null, totalYuan: null, buildingYuan: null, installationYuan: null, equipmentYuan: null };
  const save = async (run: number) => {
    const body = {
      ...blank,
      otherYuan: null,
      progress: null,
      problems: null,
      yearToDateYuan: 10_000_000 + run,
      version,
    };
    const answer = await county.ask(`/dispatch/projects/${projectId}/reports/${month}`, { method: 'PUT', body });
    version = report.parse(JSON.parse(answer)).version;
  };
  return desk.db
    .connection()
    .execute((connection) =>
      pairedTimes(save, (run) => bareSave(connection, projectId, run), { runs: 200, warmUp: 200 }),
    );
}

async function bareSave(connection: BenchDesk['desk']['db'], projectId: string, run: number): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(`begin; select platform.set_remit('331000', '')`));
  await sql`
    insert into dispatch.report (city_code, project_id, month, version, path, year_to_date_yuan, recorded_at, recorded_by)
    values ('331000', ${projectId}::uuid, '2018-12', 1, '331000/331023', ${run}::bigint, now(), 'bench')
    on conflict (city_code, project_id, month) do update set year_to_date_yuan = excluded.year_to_date_yuan`.execute(
    connection,
  );
  await connection.executeQuery(CompiledQuery.raw('commit'));
}
