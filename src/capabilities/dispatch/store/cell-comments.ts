import { sql } from 'kysely';
import type { Author } from '#platform/audit.ts';
import type { Tx } from '#platform/database.ts';
import type { CellComment } from '../contract-sheet.ts';

type Place = { readonly month: string; readonly projectId: string; readonly field: string };

/** Where a comment stands in the regions, and whose project it is about. */
type Owned = { readonly path: string; readonly owner_code: string | null };

/** What people said about a cell, oldest first, the last 200. */
export async function cellComments(tx: Tx, city: string, place: Place): Promise<CellComment[]> {
  const { month, projectId, field } = place;
  const { rows } = await sql<CellComment>`
    select * from (
      select id, at, by, text from dispatch.cell_comment
      where city_code = ${city} and month = ${month} and project_id = ${projectId}::uuid and field = ${field}
      order by at desc, id limit 200
    ) c order by at, id`.execute(tx);
  return rows;
}

/** Keeps a comment on a cell. */
export async function writeComment(
  tx: Tx,
  { cityCode }: Author,
  { comment, place, project }: { readonly comment: CellComment; readonly place: Place; readonly project: Owned },
): Promise<void> {
  const { id, at, by, text } = comment;
  const { month, projectId, field } = place;
  await sql`
    insert into dispatch.cell_comment (city_code, id, month, project_id, field, path, owner_code, text, at, by)
    values (${cityCode}, ${id}::uuid, ${month}, ${projectId}::uuid, ${field}, ${project.path}, ${project.owner_code},
      ${text}, ${at}::timestamptz, ${by})`.execute(tx);
}
