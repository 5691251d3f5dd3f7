import type { HeadingPath } from './heading-path.ts';
import { headingText } from './heading-text.ts';
import type { FieldRule, ReadingOptions, UnclearHeading } from './record.ts';

type Name = { readonly parent: string | null; readonly leaf: string };
/** The names of a field by their lowest heading, each with its place among all of them. */
export type NameIndex = ReadonlyMap<string, readonly (Name & { readonly rank: number })[]>;

/** Rules of a kind of table, their headings made comparable once. */
export type FieldNames = {
  readonly fields: readonly {
    readonly rule: FieldRule;
    readonly names: NameIndex;
    readonly notUnder: readonly string[];
  }[];
  readonly unclear: readonly {
    readonly heading: UnclearHeading;
    readonly names: NameIndex;
    readonly notUnder: readonly string[];
  }[];
  /** Every single heading that has a meaning and is no word of a choice, to recognise a header that is repeated. */
  readonly words: ReadonlySet<string>;
  /** The lowest heading of every name: whatever ends in none of them names nothing. */
  readonly leaves: ReadonlySet<string>;
  readonly options: ReadingOptions;
};

/** Makes the headings of the rules comparable. */
export function fieldNames(rules: readonly FieldRule[], options: ReadingOptions): FieldNames {
  const fields = rules.map(comparableRule);
  const unclear = (options.unclear ?? []).map((heading) => ({
    heading,
    names: indexOf(heading.names),
    notUnder: comparableWords(heading.notUnder),
  }));
  const all = [...fields, ...unclear].flatMap(({ names }) => [...names.values()].flat());
  const chosen = new Set(rules.flatMap(({ choices = [] }) => choices.flatMap(({ words }) => words)));
  const words = new Set(
    all
      .flatMap(({ parent, leaf }) => (parent === null || parent === '' ? [leaf] : [parent, leaf]))
      .filter((word) => !chosen.has(word)),
  );
  const leaves = new Set([...fields, ...unclear].flatMap(({ names }) => [...names.keys()]));
  return { fields, unclear, words, leaves, options };
}

const comparableRules = new WeakMap<FieldRule, FieldNames['fields'][number]>();

function comparableRule(rule: FieldRule): FieldNames['fields'][number] {
  const known = comparableRules.get(rule) ?? {
    rule,
    names: indexOf(rule.names),
    notUnder: comparableWords(rule.notUnder),
  };
  comparableRules.set(rule, known);
  return known;
}

function comparableWords(words: readonly string[] = []): string[] {
  return words.map((word) => headingText(word).flat);
}

function indexOf(names: readonly string[]): NameIndex {
  return Map.groupBy(
    names.map((written, rank) => ({ ...nameOf(written), rank })),
    ({ leaf }) => leaf,
  );
}

function nameOf(written: string): Name {
  const [first = '', second] = written.split('/');
  return second === undefined
    ? { parent: null, leaf: headingText(first).flat }
    : { parent: headingText(first).flat, leaf: headingText(second).flat };
}

/**
 * How well a heading names a field: 0 as its proper name, more as a later variant, null not at all.
 * A name fits the whole path or its lowest level, unless an upper level says that it means something else.
 */
export function rankOf(path: HeadingPath, names: NameIndex, notUnder: readonly string[] = []): number | null {
  const last = path.levels.at(-1);
  if (last === undefined) return null;
  const parents = path.levels.slice(0, -1);
  const ranks: number[] = [];
  const elsewhere = notUnder.filter((word) => parents.some(({ flat }) => flat.includes(word)));
  for (const text of new Set([last.flat, last.bare])) {
    for (const { parent, rank } of text === '' ? [] : (names.get(text) ?? [])) {
      const isBelow = parent === '' ? parents.length === 0 : parents.some(({ flat }) => flat.includes(parent ?? ''));
      // 完成投资/本月 isn't meant by 本月 below 上年完成投资, nor 计划/开工 excluded by the word that it names itself.
      const isElsewhere = elsewhere.some((word) => !parent?.includes(word));
      if (!isElsewhere && (parent === null || isBelow)) ranks.push(rank);
    }
  }
  for (const whole of parents.length === 0 ? [] : wholesOf(path)) {
    for (const { parent, rank } of names.get(whole) ?? []) if (parent === null) ranks.push(rank);
  }
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** Whether a heading may name any field at all; it takes far less to ask than `rankOf` for each field. */
export function mayName(path: HeadingPath, { leaves }: FieldNames): boolean {
  const last = path.levels.at(-1);
  if (last === undefined) return false;
  if (leaves.has(last.flat) || leaves.has(last.bare)) return true;
  return path.levels.length > 1 && wholesOf(path).some((whole) => leaves.has(whole));
}

/** All levels of a path as one heading. */
function wholesOf({ levels }: HeadingPath): string[] {
  return [levels.map(({ flat }) => flat).join(''), levels.map(({ bare }) => bare).join('')].filter(
    (text) => text !== '',
  );
}
