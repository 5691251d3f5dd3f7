import { CompiledQuery, sql } from 'kysely';
import type { Reply } from '#kernel/endpoint.ts';
import { inRemit } from '#platform/database.ts';
import { withOwner } from '../src/apps/open-desk.ts';
import type { previewBulkEdit } from '../src/capabilities/project-library/contract-editing.ts';
import type { BenchDesk } from './desk.ts';
import { writableColumns } from './growth.ts';
import { pairedTimes } from './measure.ts';

const projects = 300;

/** A bulk edit of 300 projects through the API, with versions, roll-up and audit, against the bare SQL of its rows. */
export async function bulkEditBench({ desk, adminUrl, ...bench }: BenchDesk) {
  const city = await bench.signedIn('city');
  const { rows } = await inRemit(desk.db, { remit: '331000', ownerCode: null }, (tx) =>
    sql<{ id: string }>`select id from project_library.project order by id limit ${projects}`.execute(tx),
  );
  const ids = rows.map(({ id }) => id);
  const wish = (run: number) => ({ ids, filter: {}, set: { responsiblePerson: `第${run}次` } });
  const edit = async (run: number) => {
    const seen = await city.ask('/project-library/bulk-edits/preview', {
      method: 'POST',
      body: wish(run),
    });
    const { seal } = JSON.parse(seen) as Reply<typeof previewBulkEdit>;
    const body = { ...wish(run), seal, note: '测速' };
    await city.ask('/project-library/bulk-edits', { method: 'POST', body });
  };
  const columns = await withOwner(adminUrl, (client) => writableColumns(client, 'project_library', 'project', []));
  const floor = (run: number) =>
    inRemit(desk.db, { remit: '331000', ownerCode: null }, (tx) => bare(tx, { ids, columns, run }));
  return { projects, ...(await pairedTimes(edit, floor, { runs: 15, warmUp: 3 })) };
}

type Tx = Parameters<Parameters<typeof inRemit>[2]>[0];

/** What the same change takes in SQL alone: update and one more version, committed. */
type Bare = { readonly ids: readonly string[]; readonly columns: string; readonly run: number };

async function bare(tx: Tx, { ids, columns, run }: Bare): Promise<void> {
  await tx.executeQuery(
    CompiledQuery.raw(
      `with changed as (
        update project_library.project set version = version + 1, responsible_person = $2, recorded_at = now()
        where city_code = '331000' and id = any($1::uuid[]) returning *
      ) insert into project_library.project_version (${columns}) select ${columns} from changed`,
      [ids, `裸${run}`],
    ),
  );
}
