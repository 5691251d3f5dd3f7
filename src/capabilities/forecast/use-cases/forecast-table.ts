import { Refusal } from '#kernel/refusal.ts';
import { csvRows, delimiterOf } from '#platform/spreadsheet/csv-rows.ts';
import { textEncoding, textPieces } from '#platform/spreadsheet/text-pieces.ts';
import { forecast } from '../rules/engine/forecast.ts';
import { mostDraws } from '../rules/engine/limits.ts';
import type { ForecastInput, ForecastResult } from '../rules/engine/shapes.ts';
import { type ReadTable, tableReader } from '../rules/table/forecast-table.ts';

/** How a table is forecast; `draws` null takes what suits the number of projects. */
export type TableOptions = {
  readonly origin: string;
  readonly horizonMonths: number;
  readonly goal: number;
  readonly seed: number;
  readonly draws: number | null;
};

/**
 * Reads a text table of projects by month before `origin`: UTF-8, UTF-16 or GB18030; comma, tab or semicolon. Refuses
 * `encodingUnknown`, `quoteNotClosed`, what `columnsOf` refuses, `tableTooLong` and `tableEmpty`.
 */
export async function readForecastTable(file: string, origin: string): Promise<ReadTable> {
  const encoding = await textEncoding(file);
  let head = '';
  for await (const piece of textPieces(file, encoding)) {
    head = piece.slice(0, 64 * 1024);
    if (head !== '') break;
  }
  const reader = tableReader(origin);
  for await (const rows of csvRows(textPieces(file, encoding), delimiterOf(head) ?? ','))
    for (const { row, fields } of rows) reader.take(row, fields);
  return reader.done();
}

/** The forecast of a table. Refuses `tooManyGroups` where the draws would not fit into memory. */
export function forecastTable(input: ForecastInput, options: TableOptions): ForecastResult {
  const draws = options.draws ?? drawsFor(input.projects.length);
  const groups = new Set(input.projects.map(({ group }) => group)).size;
  if (groups * options.horizonMonths * draws > mostDraws)
    throw new Refusal('tooManyGroups', { groups, months: options.horizonMonths, draws });
  return forecast(input, { ...options, draws, onProgress: null });
}

/** Ten thousand draws bring the error of a probability under half a percent; of very many projects fewer will do. */
function drawsFor(projects: number): number {
  return projects > 50_000 ? 1000 : projects > 5000 ? 2000 : 10_000;
}
