import { monthNumber } from './month-number.ts';
import type { Panel } from './panel.ts';
import type { ForecastProject } from './shapes.ts';
import { spreadAmounts } from './unreported.ts';

/**
 * Years whose January has no amount though their February has some: January was reported with it. A year whose January
 * has an amount is in the set as its negative.
 */
export function mergedYears(projects: readonly ForecastProject[]): Set<number> {
  const years = new Set<number>();
  const february = new Set<number>();
  for (const { months, amountsYuan } of projects)
    for (const [place, month] of months.entries()) {
      if (amountsYuan[place] === 0) continue;
      if (month.endsWith('-01')) years.add(-Number(month.slice(0, 4)));
      if (month.endsWith('-02')) february.add(Number(month.slice(0, 4)));
    }
  for (const year of february) if (!years.has(-year)) years.add(year);
  return years;
}

/** The rows before the origin, cumulative; a February that holds both months is told apart. */
export function rowsOf(
  projects: readonly ForecastProject[],
  { merged, origin }: { readonly merged: ReadonlySet<number>; readonly origin: number },
): Pick<Panel, 'rowStart' | 'rowMonth' | 'paid'> {
  const room = projects.reduce((sum, { months }) => sum + months.length * 2, 0);
  const rowStart = new Int32Array(projects.length + 1);
  const rowMonth = new Int32Array(room);
  const paid = new Float64Array(room);
  let row = 0;
  for (const [p, project] of projects.entries()) {
    const { months } = project;
    const amountsYuan = spreadAmounts(project);
    let sum = openingOf(project);
    const put = (month: number, amount: number) => {
      sum += amount;
      // A row of January that came as 0 is the half of February that belongs there.
      const isSame = row > (rowStart[p] ?? 0) && rowMonth[row - 1] === month;
      if (!isSame) row += 1;
      rowMonth[row - 1] = month;
      paid[row - 1] = sum;
    };
    rowStart[p] = row;
    for (const [place, month] of months.entries()) {
      const [number, amount] = [monthNumber(month), amountsYuan[place] ?? 0];
      if (number >= origin) continue;
      const isBoth = number % 12 === 1 && merged.has(Math.floor(number / 12));
      if (isBoth) put(number - 1, amount / 2);
      put(number, isBoth ? amount / 2 : amount);
    }
    rowStart[p + 1] = row;
  }
  return { rowStart, rowMonth: rowMonth.slice(0, row), paid: paid.slice(0, row) };
}

/** First month with any amount; the origin where there is none. */
export function beginOf(
  { rowStart, rowMonth, paid }: Pick<Panel, 'rowStart' | 'rowMonth' | 'paid'>,
  projects: readonly ForecastProject[],
  origin: number,
): number {
  let begin = origin;
  for (const [p, project] of projects.entries()) {
    const before = openingOf(project);
    let row = rowStart[p] ?? 0;
    while (row < (rowStart[p + 1] ?? 0) && paid[row] === before) row += 1;
    if (row < (rowStart[p + 1] ?? 0)) begin = Math.min(begin, rowMonth[row] ?? origin);
  }
  return begin;
}

/** What a project had received before its first row, yuan. */
export function openingOf({ paidBeforeYuan }: ForecastProject): number {
  return Math.max(0, paidBeforeYuan ?? 0);
}

/** Sizes, with the typical one where nobody has said. */
export function sizesOf(
  projects: readonly ForecastProject[],
  { rowStart, paid }: Pick<Panel, 'rowStart' | 'paid'>,
): Pick<Panel, 'size' | 'sizeKnown'> {
  const sizeKnown = Uint8Array.from(projects, ({ sizeYuan }) => (sizeYuan !== null && sizeYuan > 0 ? 1 : 0));
  const all = projects
    .flatMap(({ sizeYuan }) => (sizeYuan !== null && sizeYuan > 0 ? [sizeYuan] : []))
    .sort((a, b) => a - b);
  const typical = all[all.length >> 1] ?? 0;
  const size = Float64Array.from(projects, ({ sizeYuan }, p) => {
    if (sizeYuan !== null && sizeYuan > 0) return sizeYuan;
    const first = rowStart[p] ?? 0;
    const last = rowStart[p + 1] ?? 0;
    // Half done is the least wrong guess for one that nobody has sized.
    return Math.max(typical, last > first ? 2 * (paid[last - 1] ?? 0) : 0);
  });
  return { size, sizeKnown };
}
