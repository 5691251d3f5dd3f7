import type { HeadingPath } from './heading-path.ts';
import { headingText } from './heading-text.ts';
import type { FieldRule, ReadingOptions, UnclearHeading } from './record.ts';

type Name = { readonly parent: string | null; readonly leaf: string };

/** Rules of a kind of table, their headings made comparable once. */
export type FieldNames = {
  readonly fields: readonly {
    readonly rule: FieldRule;
    readonly names: readonly Name[];
    readonly notUnder: readonly string[];
  }[];
  readonly unclear: readonly { readonly heading: UnclearHeading; readonly names: readonly Name[] }[];
  /** Every single heading that has a meaning, to recognise a header that is repeated. */
  readonly words: ReadonlySet<string>;
  readonly options: ReadingOptions;
};

/** Makes the headings of the rules comparable. */
export function fieldNames(rules: readonly FieldRule[], options: ReadingOptions): FieldNames {
  const fields = rules.map((rule) => ({
    rule,
    names: rule.names.map(nameOf),
    notUnder: (rule.notUnder ?? []).map((word) => headingText(word).flat),
  }));
  const unclear = (options.unclear ?? []).map((heading) => ({ heading, names: heading.names.map(nameOf) }));
  const all = [...fields, ...unclear].flatMap(({ names }) => names);
  const words = new Set(
    all.flatMap(({ parent, leaf }) => (parent === null || parent === '' ? [leaf] : [parent, leaf])),
  );
  return { fields, unclear, words, options };
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
export function rankOf(path: HeadingPath, names: readonly Name[], notUnder: readonly string[] = []): number | null {
  const found = names.findIndex((name) => fits(path, name, notUnder));
  return found < 0 ? null : found;
}

function fits(path: HeadingPath, name: Name, notUnder: readonly string[]): boolean {
  const last = path.levels.at(-1);
  if (last === undefined || name.leaf === '') return false;
  const parents = path.levels.slice(0, -1);
  const atLast = last.flat === name.leaf || last.bare === name.leaf;
  const { parent } = name;
  if (parent === '') return atLast && parents.length === 0;
  if (parent !== null) return atLast && parents.some(({ flat }) => flat.includes(parent));
  const whole = path.levels.map(({ flat }) => flat).join('');
  const wholeBare = path.levels.map(({ bare }) => bare).join('');
  if (parents.length > 0 && (whole === name.leaf || wholeBare === name.leaf)) return true;
  return atLast && !parents.some(({ flat }) => notUnder.some((word) => flat.includes(word)));
}
