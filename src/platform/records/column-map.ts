import { cellAddress } from '#kernel/written/cell-address.ts';
import type { MoneyUnit } from '#kernel/written/yuan-from.ts';
import { type FieldNames, mayName, rankOf } from './field-names.ts';
import type { HeadingPath } from './heading-path.ts';
import type { Fault, FieldKind, FieldRule } from './record.ts';

/** A column whose field is known. */
export type MappedColumn = {
  readonly rule: FieldRule;
  readonly path: HeadingPath;
  /** Units that the heading names: none, one, or several that contradict each other. */
  readonly units: readonly MoneyUnit[];
};

/** Columns of a header by key, what stands in none of them, and why the header can't be used. */
export type ColumnMap = {
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly unused: readonly HeadingPath[];
  readonly faults: readonly Fault[];
};

type Candidate = { readonly path: HeadingPath; readonly rank: number };

/**
 * Finds the fields of a header's columns. Where several columns fit a field, the proper heading goes before variants,
 * an earlier variant before a later one unless they are money, and of one heading for several years the latest.
 * Faults: `headingTwice` and `monthsAcross` with both addresses, `headingUnclear`, `headingMissing` with the proper names.
 */
export function columnMap(paths: readonly HeadingPath[], names: FieldNames): ColumnMap {
  const faults: Fault[] = [];
  const columns = new Map<string, MappedColumn>();
  const taken = new Set<HeadingPath>();
  for (const { rule, names: own, notUnder } of names.fields) {
    const candidates = paths.flatMap((path): Candidate[] => {
      const rank = rankOf(path, own, notUnder);
      return rank === null || taken.has(path) ? [] : [{ path, rank }];
    });
    const [first, second] = narrowedDown(candidates, rule.kind);
    if (first === undefined) continue;
    if (second !== undefined) faults.push(twice(rule, first.path, second.path));
    columns.set(rule.key, mapped(rule, first.path));
    taken.add(first.path);
  }
  const unclear = addUnclear({ paths, names, columns, taken, faults });
  const known = new Set([...columns.keys(), ...unclear]);
  const missing = names.options.required.filter((group) => !group.some((key) => known.has(key)));
  if (missing.length > 0) {
    const text = missing.map((group) => group.map((key) => `“${properName(names, key)}”`).join('或')).join('、');
    faults.push({ cell: paths[0]?.cell ?? 'A1', code: 'headingMissing', facts: { headings: text } });
  }
  return { columns, unused: paths.filter((path) => !taken.has(path)), faults };
}

/** Number of fields that a header would give: what the best header is chosen by. */
export function fieldsFound(headings: readonly HeadingPath[], names: FieldNames): number {
  // Nearly every row that is looked at is one of figures, none of whose cells names anything.
  const paths = headings.filter((path) => mayName(path, names));
  if (paths.length === 0) return 0;
  const named = names.fields.filter(({ names: own, notUnder }) =>
    paths.some((path) => rankOf(path, own, notUnder) !== null),
  );
  const unclear = names.unclear.filter(({ names: own, notUnder }) =>
    paths.some((path) => rankOf(path, own, notUnder) !== null),
  );
  return named.length + unclear.length;
}

function mapped(rule: FieldRule, path: HeadingPath): MappedColumn {
  return { rule, path, units: path.units };
}

/** Of different headings for money only the proper one goes before the others: variants may be different amounts. */
function narrowedDown(candidates: readonly Candidate[], kind: FieldKind): readonly Candidate[] {
  const lowest = Math.min(...candidates.map(({ rank }) => rank));
  const left = candidates.filter(({ rank }) => rank === lowest || (kind === 'money' && lowest > 0));
  const years = left.map(({ path }) => path.period?.year ?? null);
  if (left.length < 2 || years.includes(null) || new Set(years).size < left.length) return left;
  const latest = Math.max(...years.map((year) => year ?? 0));
  return left.filter(({ path }) => path.period?.year === latest);
}

function twice(rule: FieldRule, first: HeadingPath, second: HeadingPath): Fault {
  const months = [first.period?.month ?? null, second.period?.month ?? null];
  const areMonths = !months.includes(null) && months[0] !== months[1];
  return {
    cell: ownCell(second),
    code: areMonths ? 'monthsAcross' : 'headingTwice',
    facts: { heading: rule.names[0], first: ownCell(first), second: ownCell(second) },
  };
}

/** The place of a heading in its own column: one merged over several is written in the first of them only. */
function ownCell({ cell, column }: HeadingPath): string {
  return cellAddress(column, Number(/\d+$/.exec(cell)?.[0] ?? 1));
}

type Work = {
  readonly paths: readonly HeadingPath[];
  readonly names: FieldNames;
  readonly columns: Map<string, MappedColumn>;
  readonly taken: Set<HeadingPath>;
  readonly faults: Fault[];
};

/** Gives headings of two meanings to the key that is left; the keys between which none can be chosen are returned. */
function addUnclear({ paths, names, columns, taken, faults }: Work): string[] {
  const undecided: string[] = [];
  for (const { heading, names: own, notUnder } of names.unclear) {
    const path = paths.find((one) => !taken.has(one) && rankOf(one, own, notUnder) !== null);
    const open = heading.between.filter((key) => !columns.has(key));
    const [only, other] = open;
    if (path === undefined || only === undefined) continue;
    const rule = names.fields.find(({ rule }) => rule.key === only)?.rule;
    if (rule === undefined) continue;
    taken.add(path);
    if (other === undefined) columns.set(only, mapped(rule, path));
    else {
      const [one, two] = [properName(names, only), properName(names, other)];
      faults.push({ cell: path.cell, code: 'headingUnclear', facts: { heading: path.text, one, two } });
      undecided.push(only, other);
    }
  }
  return undecided;
}

function properName(names: FieldNames, key: string): string {
  return names.fields.find(({ rule }) => rule.key === key)?.rule.names[0] ?? key;
}
