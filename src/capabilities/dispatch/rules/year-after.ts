/** Part of a report that says where its year stands. */
export type Standing = { readonly month: string; readonly cumulativeYuan: number };

type Stated = { readonly month: string; readonly yearToDateYuan: number | null };

/**
 * Whether anything of a year must be added up after a report was written: it, or a later month of its year, does not
 * state its year to date. Otherwise each month stands as it was reported.
 */
export function isSummedUp(reports: readonly Stated[], written: Stated): boolean {
  const isLater = ({ month }: Stated) => month > written.month && month.slice(0, 4) === written.month.slice(0, 4);
  return [written, ...reports.filter(isLater)].some(({ yearToDateYuan }) => yearToDateYuan === null);
}
