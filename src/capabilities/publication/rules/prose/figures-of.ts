import { datesIn } from './dates.ts';
import { masked } from './masked.ts';
import { approximationOf, type Before, movementOf } from './movement.ts';
import { plain } from './plain.ts';
import type { BareFigure, ProseFigure } from './prose-figure.ts';
import { quantitiesIn } from './quantities.ts';
import { periodsOf, placesIn, subjectOf } from './surroundings.ts';
import { tableFigures, tableLines } from './table-figures.ts';

/**
 * Every quantity of a Chinese official paper in its order: amounts, counts, percentages, ratios, durations and dates,
 * in Arabic, full-width and Chinese numerals. Labels, codes, ordinals, sayings, telephone and document numbers are
 * none. `regions` are names of places to look for; without them places are guessed from their endings.
 */
export function figuresOf(text: string, regions: readonly string[] = []): ProseFigure[] {
  const normal = plain(text);
  const figures = bareFigures(normal);
  const periods = periodsOf(normal, figures);
  const places = placesIn(normal, regions);
  const isInTable = tableLines(normal);
  let placeIndex = -1;
  let [place, placeOfProse]: (string | null)[] = [null, null];
  let before: Before | null = null;
  return figures.map((figure, index) => {
    for (let next = places[placeIndex + 1]; next && next.at < figure.start; next = places[++placeIndex + 1]) {
      place = next.name;
      if (!isInTable(next.at)) placeOfProse = next.name;
    }
    const isNewSentence = before === null || /[。！？\n]/.test(normal.slice(before.end, figure.start));
    const movement = movementOf(normal, figure, isNewSentence ? null : before);
    if (figure.kind !== 'date') before = { ...movement, end: figure.end, kind: figure.kind, value: figure.value };
    return {
      text: text.slice(figure.start, figure.end),
      start: figure.start,
      end: figure.end,
      value: figure.value,
      unit: figure.unit,
      kind: figure.kind,
      ...movement,
      approximation: approximationOf(normal, figure),
      subject: subjectOf(normal, figure),
      // The last row of a table says nothing of the words below it.
      place: (isInTable(figure.start) ? place : placeOfProse) ?? null,
      period: periods[index] ?? null,
    };
  });
}

function bareFigures(normal: string): BareFigure[] {
  const marks = masked(normal);
  const titles = markedTitles(normal);
  const dates = datesIn(normal).filter(
    ({ start, end, unit }) =>
      unit === '季度' || titles.subarray(start, end).includes(1) || !marks.subarray(start, end).includes(1),
  );
  for (const { start, end } of dates) marks.fill(1, start, end);
  const quantities = quantitiesIn(normal, marks);
  for (const { start, end } of quantities) marks.fill(1, start, end);
  const cells = tableFigures(normal).filter(({ start, end }) => !marks.subarray(start, end).includes(1));
  return [...dates, ...quantities, ...cells].toSorted((one, other) => one.start - other.start);
}

/** Years in the title of a document are dates, though other numbers of it are names. */
function markedTitles(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const match of text.matchAll(/《[^《》\n]*》/g)) marks.fill(1, match.index, match.index + match[0].length);
  return marks;
}
