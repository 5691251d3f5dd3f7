import { entryFields } from './form-fields.ts';
import { type ReportFacts, unsaidReport } from './report.ts';

/** A cell that was filled in: its field, or `extra.` and the key of an added one; canonical text, null = cleared. */
export type FilledCell = { readonly field: string; readonly value: string | null };

/** A report of the month that says nothing yet. */
export function blankReport(month: string): ReportFacts {
  return {
    month,
    monthYuan: null,
    yearToDateYuan: null,
    totalYuan: null,
    buildingYuan: null,
    installationYuan: null,
    equipmentYuan: null,
    otherYuan: null,
    newAssetYuan: null,
    progress: null,
    problems: null,
    ...unsaidReport,
  };
}

/** Of a thousand rows that are judged at once each cell asks for its own. */
const kinds: ReadonlyMap<string, string> = new Map(entryFields.map(({ key, kind }) => [key, kind]));

/** The report with its filled-in cells in their places; cells of fields that no form has are left out. */
export function withCells(report: ReportFacts, cells: readonly FilledCell[]): ReportFacts {
  const values: Record<string, string | number | null> = {};
  const extra: Record<string, string> = { ...report.extra };
  for (const { field, value } of cells) {
    const kind = kinds.get(field);
    if (kind !== undefined) values[field] = kind === 'money' && value !== null ? Number(value) : value;
    else if (field.startsWith('extra.')) setExtra(extra, field.slice('extra.'.length), value);
  }
  const added = Object.keys(extra).length > 0 ? extra : null;
  return { ...report, ...values, extra: added };
}

function setExtra(extra: Record<string, string>, key: string, value: string | null): void {
  if (value === null) delete extra[key];
  else extra[key] = value;
}

/**
 * What a unit states by declaring that nothing has changed: nothing was done in the month, sums stand where they stood, a
 * new year begins at nothing, words stay. `last` is the last report before the month; null where there is none.
 */
export function nilReport(
  last: (ReportFacts & { readonly cumulativeYuan: number }) | null,
  month: string,
): ReportFacts {
  if (last === null) return { ...blankReport(month), monthYuan: 0, yearToDateYuan: 0 };
  const { cumulativeYuan, ...facts } = last;
  const stays = last.month.slice(0, 4) === month.slice(0, 4);
  const since = (yuan: number | null) => (stays || yuan === null ? yuan : 0);
  return {
    ...facts,
    month,
    monthYuan: 0,
    yearToDateYuan: stays ? cumulativeYuan : 0,
    buildingYuan: since(last.buildingYuan),
    installationYuan: since(last.installationYuan),
    equipmentYuan: since(last.equipmentYuan),
    otherYuan: since(last.otherYuan),
    newAssetYuan: since(last.newAssetYuan),
  };
}
