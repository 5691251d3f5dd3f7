/** A report by what it is found under. */
type ReportPlace = { readonly projectId: string; readonly month: string };
/** A cell by its place. */
export type CellPlace = ReportPlace & { readonly field: string };

/**
 * Numbers reports and their cells from nought, in the order in which they are first seen: among thousands that are saved
 * at once a number is found faster than a name of three parts.
 */
export function cellPlaces() {
  const reports = new Map<string, Report>();
  let cells = 0;
  let last: Report | undefined;
  const reportOf = ({ projectId, month }: ReportPlace): Report => {
    // Neighbours are mostly cells of one report.
    if (last?.projectId === projectId && last.month === month) return last;
    const key = keyOf(projectId, month);
    last = reports.get(key) ?? { projectId, month, row: reports.size, cells: new Map() };
    reports.set(key, last);
    return last;
  };
  return {
    /** The numbers of a cell and of its report; they are given where they have none. */
    numbered: (cell: CellPlace): CellNumbers => {
      const report = reportOf(cell);
      const place = report.cells.get(cell.field) ?? cells++;
      report.cells.set(cell.field, place);
      return { place, row: report.row };
    },
    /** The number of a report; undefined where none was given. */
    rowOf: ({ projectId, month }: ReportPlace): number | undefined => reports.get(keyOf(projectId, month))?.row,
    /** The number of a cell; undefined where none was given. */
    placeOf: ({ projectId, month, field }: CellPlace): number | undefined =>
      reports.get(keyOf(projectId, month))?.cells.get(field),
  };
}

export type CellPlaces = ReturnType<typeof cellPlaces>;
export type CellNumbers = { readonly place: number; readonly row: number };

type Report = ReportPlace & { readonly row: number; readonly cells: Map<string, number> };

function keyOf(projectId: string, month: string): string {
  return `${projectId} ${month}`;
}
