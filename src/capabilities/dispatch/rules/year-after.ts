/** Part of a report that says where its year stands. */
export type Standing = { readonly month: string; readonly cumulativeYuan: number };

/**
 * The reports of a year after one was saved and what it adds up to was worked out: oldest first, the saved one in its
 * place, the year to date of the months that moved as it is now.
 */
export function yearAfter<Report extends Standing>(
  reports: readonly Report[],
  saved: Report,
  moved: readonly Standing[],
): Report[] {
  const yuan = new Map(moved.map(({ month, cumulativeYuan }) => [month, cumulativeYuan]));
  return [...reports.filter(({ month }) => month !== saved.month), saved]
    .map((report) => ({ ...report, cumulativeYuan: yuan.get(report.month) ?? report.cumulativeYuan }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}
