import { randomUUID } from 'node:crypto';
import { figureHint } from '#kernel/figure-hint.ts';
import { audit } from '#platform/audit.ts';
import type { Caller } from '#platform/caller.ts';
import type { Tx } from '#platform/database.ts';
import { publicProject } from '../../project-library/public.ts';
import type { CellResult, SheetRow } from '../contract-sheet.ts';
import { doubtsOfCells } from '../rules/missing-cells.ts';
import { doubtKey, longestExplanation } from '../rules/open-doubts.ts';
import { cellComments, writeComment } from '../store/cell-comments.ts';
import { explanationTexts, writeExplanation } from '../store/reviews.ts';

/** A 说明 that somebody wrote beside a project: what stood there when the workbook was made, and what is written now. */
export type WrittenWords = { readonly projectId: string; readonly base: string | null; readonly text: string };

/** What would become of a 说明; where it may be taken, `unchanged` says that it stands already. */
export function judgedWords(
  { text, base }: WrittenWords,
  row: SheetRow | undefined,
  standing: string | null,
): CellResult {
  if (text === (base ?? '') || text === '' || text === standing) return { state: 'unchanged' };
  if (!row) return { state: 'refused', code: 'notFound', facts: {} };
  if (row.lock) return { state: 'refused', ...row.lock };
  if (text.length > longestExplanation)
    return { state: 'refused', code: 'textTooLong', facts: { length: text.length, limit: longestExplanation } };
  // Where no doubt asks for it, it becomes a comment.
  if (figureHint(text) !== null) return { state: 'refused', code: 'figureHinted', facts: {} };
  return { state: 'saved' };
}

/**
 * Keeps the 说明 of rows as they stand now: for each doubt that asks for one and has none, or whose 说明 the writer saw;
 * where there is no doubt, as a comment on the amount of the month, so that nothing that was written is lost.
 */
export async function explainRows(
  tx: Tx,
  caller: Caller,
  asked: {
    readonly month: string;
    readonly words: readonly WrittenWords[];
    readonly rows: readonly SheetRow[];
    readonly now: Date;
  },
): Promise<void> {
  const { month, words, rows, now } = asked;
  if (words.length === 0) return;
  const at = now.toISOString();
  const rowOf = new Map(rows.map((row) => [row.projectId, row]));
  const standing = await explanationTexts(tx, caller.cityCode, month);
  for (const { projectId, base, text } of words) {
    const [row, project] = [rowOf.get(projectId), await publicProject(tx, caller.cityCode, projectId)];
    if (!row || !project) continue;
    const doubts = doubtsOfCells(month, row.values, row.context).filter(({ severity }) => severity === 'warn');
    const sawAll = (standing.get(projectId) ?? null) === base;
    const asking = doubts.filter((doubt) => sawAll || !row.explained.includes(doubtKey(doubt)));
    for (const { field, code } of asking) await writeExplanation(tx, caller, { project, month, field, code, text, at });
    if (doubts.length > 0) continue;
    const place = { month, projectId, field: 'monthYuan' };
    const said = await cellComments(tx, caller.cityCode, place);
    if (said.some((one) => one.text === text)) continue;
    await writeComment(tx, caller, { comment: { id: randomUUID(), at, by: caller.name, text }, place, project });
  }
  const note = { path: caller.remit, entityId: month, before: null, at: now };
  await audit(tx, caller, {
    act: 'dispatch.explain',
    after: { source: 'workbook', words: words.slice(0, 20) },
    ...note,
  });
}
