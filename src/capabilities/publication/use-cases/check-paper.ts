import type { Caller } from '#platform/caller.ts';
import { inRemit, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import type { Paper } from '../shapes.ts';
import { judgedPaper, keptFindings } from './live-paper.ts';
import { draftFor, paperFor } from './read-paper.ts';

/**
 * Checks what a draft says now and keeps what was found. The paper stays as it is, with who changed it last and when, so
 * that the audit has nothing to say. Refuses `notFound`, `alreadyIssued`, `actNotNow`.
 */
export async function checkPaper(desk: Desk, caller: Caller, id: string): Promise<Paper> {
  await readInRemit(desk.db, caller, (tx) => draftFor(tx, caller, { id }));
  await keptFindings(desk, caller, await judgedPaper(desk, caller, { id, now: desk.clock() }));
  return inRemit(desk.db, caller, (tx) => paperFor(tx, caller, id));
}
