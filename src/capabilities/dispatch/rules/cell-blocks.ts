import type { CellBlock, CellOutcome, CellResult, SheetEdit } from '../contract-sheet.ts';

/**
 * Edits as they travel and are kept: reports after one another in which the same fields were changed share the names, so
 * that thousands of a paste take a quarter of the room. `editsOf` gives the same edits in the same order.
 */
export function blocksOf(edits: readonly SheetEdit[]): CellBlock[] {
  const blocks: CellBlock[] = [];
  for (const row of rowsOf(edits)) {
    const [first] = row;
    if (first === undefined) continue;
    const { projectId, month } = first;
    const cells = row.map(
      ({ base, value, isSum }): Cell => (isSum === undefined ? [base, value] : [base, value, isSum]),
    );
    const last = blocks.at(-1);
    if (last && last.month === month && isOfFields(row, last.fields)) last.rows.push({ projectId, cells });
    else blocks.push({ month, fields: row.map(({ field }) => field), rows: [{ projectId, cells }] });
  }
  return blocks;
}

type Cell = CellBlock['rows'][number]['cells'][number];

/** Neighbours of one report. */
function rowsOf(edits: readonly SheetEdit[]): SheetEdit[][] {
  const rows: SheetEdit[][] = [];
  for (const edit of edits) {
    const last = rows.at(-1);
    if (last?.[0]?.projectId === edit.projectId && last[0].month === edit.month) last.push(edit);
    else rows.push([edit]);
  }
  return rows;
}

function isOfFields(row: readonly SheetEdit[], fields: readonly string[]): boolean {
  return row.length === fields.length && row.every(({ field }, i) => field === fields[i]);
}

/** The edits of blocks, each with its place. */
export function editsOf(blocks: readonly CellBlock[]): SheetEdit[] {
  return blocks.flatMap(({ month, fields, rows }) =>
    rows.flatMap(({ projectId, cells }) =>
      cells.map(([base, value, isSum], i): SheetEdit => {
        const edit = { projectId, month, field: fields[i] ?? '', base, value };
        return isSum === undefined ? edit : { ...edit, isSum };
      }),
    ),
  );
}

/**
 * What became of edits as it travels: neighbours that came to the same, with nothing more to say of either, share one
 * outcome. `resultsOf` gives the same results in the same order.
 */
export function outcomesOf(results: readonly CellResult[]): CellOutcome[] {
  const outcomes: CellOutcome[] = [];
  for (const result of results) {
    const last = outcomes.at(-1);
    if (last && isBare(last) && isBare(result) && last.state === result.state) last.cells++;
    else outcomes.push({ ...result, cells: 1 });
  }
  return outcomes;
}

/** What became of each edit. */
export function resultsOf(outcomes: readonly CellOutcome[]): CellResult[] {
  return outcomes.flatMap(({ cells, ...result }) => Array.from({ length: cells }, () => result));
}

function isBare({ code, facts, theirs }: CellResult): boolean {
  return code === undefined && facts === undefined && theirs === undefined;
}
