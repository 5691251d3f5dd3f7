import type { Checksum } from '#kernel/import-answer.ts';
import type { ReadItem, SheetMessage, TotalRow } from './record.ts';
import { type SheetSums, sheetSums } from './sheet-sums.ts';

/** Sums the records of a workbook and compares them with the totals it states. */
export type ChecksumCount = {
  /** Takes every item that `readRecords` yields, in its order. */
  readonly add: (item: ReadItem) => void;
  /**
   * Sheets that state a total of the first of the main keys that any sheet states, in whole yuan; null where none does.
   * `computed` counts every record whose amount is understood, also those refused for something else, and hidden rows,
   * as a sum in Excel does. `agrees`: on every such sheet within half of the last decimal its total shows.
   */
  readonly result: () => Checksum | null;
  /** Sub-totals, and totals of other amounts, that disagree; totals that aren't understood. */
  readonly notices: () => readonly SheetMessage[];
};

/**
 * A checksum over `main`, in order of preference, that also checks the totals of `others`. Holds one sum a key and one
 * entry a total row, never the records.
 */
export function checksumOf(main: readonly string[], others: readonly string[] = []): ChecksumCount {
  const sheets = new Map<string, Map<string, SheetSums>>();
  const unclear: SheetMessage[] = [];
  const keys = [...main, ...others];
  const sumsOf = (sheet: string) => {
    const known = sheets.get(sheet) ?? new Map(keys.map((key) => [key, sheetSums()]));
    sheets.set(sheet, known);
    return known;
  };
  const add = (item: ReadItem) => {
    if (item.kind !== 'record' && item.kind !== 'total') return;
    for (const [key, sums] of sumsOf(item.sheet)) {
      const yuan = item.values[key];
      if (typeof yuan !== 'number') continue;
      if (item.kind === 'record') sums.addRecord(yuan);
      else sums.addTotal({ item, yuan, toleranceYuan: item.tolerances[key] ?? 0, key });
    }
    if (item.kind === 'total') unclear.push(...item.faults.map((fault) => notUnderstood(item, fault)));
  };
  const outcomes = (key: string) => [...sheets.values()].flatMap((sums) => sums.get(key)?.outcome() ?? []);
  const result = () => {
    for (const key of main) {
      const stated = outcomes(key).flatMap(({ grand }) => (grand === null ? [] : [grand]));
      if (stated.length > 0) return summed(stated);
    }
    return null;
  };
  const chosen = () => main.find((key) => outcomes(key).some(({ grand }) => grand !== null));
  const notices = () => {
    const rest = keys.flatMap((key) =>
      outcomes(key).flatMap(({ disagreeing, grandMessage }) =>
        grandMessage !== null && key !== chosen() ? [...disagreeing, grandMessage] : disagreeing,
      ),
    );
    return [...unclear, ...rest];
  };
  return { add, result, notices };
}

function summed(stated: readonly Checksum[]): Checksum {
  const found = stated.filter((one) => one !== null);
  return {
    stated: found.reduce((sum, one) => sum + one.stated, 0),
    computed: found.reduce((sum, one) => sum + one.computed, 0),
    agrees: found.every(({ agrees }) => agrees),
  };
}

function notUnderstood(item: TotalRow, { cell, code, facts }: TotalRow['faults'][number]): SheetMessage {
  return { kind: 'notice', sheet: item.sheet, row: item.row, cell, code, facts: { sheet: item.sheet, ...facts } };
}
