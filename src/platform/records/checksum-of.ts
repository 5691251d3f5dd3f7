import type { Checksum } from '#kernel/import-answer.ts';
import type { ReadItem, SheetMessage, TotalRow } from './record.ts';
import { type SheetSums, sheetSums } from './sheet-sums.ts';

/** Sums the records of a workbook and compares them with the totals it states. */
export type ChecksumCount = {
  /** Takes every item that `readRecords` yields, in its order. */
  readonly add: (item: ReadItem) => void;
  /**
   * Sheets that state a total of one key, in whole yuan: of the first key whose total disagrees on any sheet, main or
   * other, else of the first main key of which any sheet states a total; null where none does. `computed` counts every
   * record whose amount is understood, also those refused for something else, and hidden rows, as a sum in Excel does.
   * `agrees`: on every sheet within half of the last decimal its total shows.
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
  const grandsOf = (key: string) => outcomes(key).flatMap(({ grand }) => grand ?? []);
  const usual = () => main.find((key) => grandsOf(key).length > 0);
  const result = () => {
    // One wrong total among several is what a person must see: that others agree is no comfort.
    const key = keys.find((one) => grandsOf(one).some(({ agrees }) => !agrees)) ?? usual();
    return key === undefined ? null : summed(grandsOf(key));
  };
  const notices = () => {
    const shown = usual();
    const rest = keys.flatMap((key) =>
      outcomes(key).flatMap(({ disagreeing, grandMessage }) =>
        grandMessage !== null && key !== shown ? [...disagreeing, grandMessage] : disagreeing,
      ),
    );
    return [...unclear, ...rest];
  };
  return { add, result, notices };
}

function summed(grands: readonly NonNullable<Checksum>[]): NonNullable<Checksum> {
  return {
    stated: grands.reduce((sum, one) => sum + one.stated, 0),
    computed: grands.reduce((sum, one) => sum + one.computed, 0),
    agrees: grands.every(({ agrees }) => agrees),
  };
}

function notUnderstood(item: TotalRow, { cell, code, facts }: TotalRow['faults'][number]): SheetMessage {
  return { kind: 'notice', sheet: item.sheet, row: item.row, cell, code, facts: { sheet: item.sheet, ...facts } };
}
