import { z } from 'zod';
import { cellBlock, cellEdit, type SheetEdit } from '../contract-sheet.ts';
import { editsOf } from '../rules/cell-blocks.ts';

const place = { projectId: true, month: true } as const;
/** As older pages kept edits: by report. */
const ofReport = cellEdit
  .pick(place)
  .extend({ cells: z.array(cellEdit.omit(place)) })
  .transform(({ cells, ...report }) => cells.map((cell) => ({ ...report, ...cell })));
const kept = z.union([
  z.array(cellBlock).transform(editsOf),
  z.array(ofReport).transform((reports) => reports.flat()),
  z.array(cellEdit),
]);

/**
 * The edits in what the outbox of this browser holds: by block, and from before an update by report or one by one. Null
 * where it is nothing that this page knows.
 */
export function keptEdits(content: unknown): readonly SheetEdit[] | null {
  return kept.safeParse(content).data ?? null;
}
