import type { Checksum } from '#kernel/import-answer.ts';
import { wanText } from '#kernel/money.ts';
import type { SheetMessage, TotalRow } from './record.ts';

/** A total as stated, for one key. */
export type Stated = {
  readonly item: TotalRow;
  readonly key: string;
  readonly yuan: number;
  readonly toleranceYuan: number;
};

/** How the totals of one sheet compare with its records, for one key. */
export type SheetOutcome = {
  /** The sheet's total; null where it states none. */
  readonly grand: NonNullable<Checksum> | null;
  /** What to say where it disagrees. */
  readonly grandMessage: SheetMessage | null;
  readonly disagreeing: readonly SheetMessage[];
};

/** Sums of one key over one sheet. */
export type SheetSums = {
  readonly addRecord: (yuan: number) => void;
  readonly addTotal: (stated: Stated) => void;
  readonly outcome: () => SheetOutcome;
};

type Entry = Stated & { readonly before: number };

/** Sub-totals may be nested: so many boundaries of groups are tried on either side. */
const boundariesTried = 50;

/** Sums of one key over one sheet, with the sum that had been reached at each total. */
export function sheetSums(): SheetSums {
  let sum = 0;
  const entries: Entry[] = [];
  return {
    addRecord: (yuan) => {
      sum += yuan;
    },
    addTotal: (stated) => {
      entries.push({ ...stated, before: sum });
    },
    outcome: () => outcomeOf(entries, sum),
  };
}

function outcomeOf(entries: readonly Entry[], sum: number): SheetOutcome {
  const totals = grandTotals(entries, sum);
  const groups = entries.filter((entry) => !totals.includes(entry));
  const disagreeing = groups.filter((entry) => !agreesSomewhere(entry, entries, sum)).map(subtotalMessage);
  const [first] = totals;
  if (first === undefined) return { grand: null, grandMessage: null, disagreeing };
  const parts = isRepeated(totals, sum) ? [first] : totals;
  const stated = parts.reduce((all, { yuan }) => all + yuan, 0);
  const tolerance = parts.reduce((all, { toleranceYuan }) => all + toleranceYuan, 0);
  const agrees = Math.abs(stated - sum) <= tolerance;
  const grandMessage = agrees ? null : messageOf(first, 'totalDisagrees', stated, sum);
  return { grand: { stated, computed: sum, agrees }, grandMessage, disagreeing };
}

/**
 * The rows that state the total of the whole sheet: the one 合计, or the one 总计 among several, or the one of several
 * 合计 that fits all records. Where each 合计 closes a table of its own, they are it together. A lone 天台县合计 is too.
 */
function grandTotals(entries: readonly Entry[], sum: number): readonly Entry[] {
  const grand = entries.filter(({ item }) => item.scope === 'grand');
  if (grand.length === 0) return entries.length === 1 ? entries.filter(({ item }) => item.scope === 'named') : [];
  if (grand.length === 1) return grand;
  const overall = grand.filter(({ item }) => /总\s*计|grand/i.test(item.label));
  if (overall.length === 1) return overall;
  const fitting = grand.filter((entry) => within(entry, sum));
  return fitting.length > 0 ? fitting : grand;
}

/** One total at the head and at the foot of a table, and not one of each part. */
function isRepeated(totals: readonly Entry[], sum: number): boolean {
  const [first] = totals;
  if (first === undefined || totals.some((total) => !within(total, first.yuan))) return false;
  const added = totals.reduce((all, { yuan }) => all + yuan, 0);
  return within(first, sum) || !within(first, sum - added + first.yuan);
}

/** A sub-total stands below its group, back to some boundary before, or above it, on to some boundary behind. */
function agreesSomewhere(entry: Entry, entries: readonly Entry[], sum: number): boolean {
  const at = entries.indexOf(entry);
  const before = [0, ...entries.slice(Math.max(0, at - boundariesTried), at).map((one) => one.before)];
  const behind = [...entries.slice(at + 1, at + 1 + boundariesTried).map((one) => one.before), sum];
  return (
    before.some((boundary) => within(entry, entry.before - boundary)) ||
    behind.some((boundary) => within(entry, boundary - entry.before))
  );
}

function within({ yuan, toleranceYuan }: Entry, computed: number): boolean {
  return Math.abs(yuan - computed) <= toleranceYuan;
}

function subtotalMessage(entry: Entry, _index: number, all: readonly Entry[]): SheetMessage {
  const previous = all[_index - 1]?.before ?? 0;
  return messageOf(entry, 'subtotalDisagrees', entry.yuan, entry.before - previous);
}

function messageOf({ item, key }: Entry, code: string, stated: number, computed: number): SheetMessage {
  const { sheet, row, label } = item;
  const facts = {
    sheet,
    label,
    heading: item.table.headings[key]?.text ?? key,
    statedWan: wanText(stated),
    computedWan: wanText(computed),
  };
  return { kind: 'notice', sheet, row, cell: item.cells[key] ?? `A${row}`, code, facts };
}
