import type { SourceName } from '../rules/sources.ts';
import type { Indicator, ScoringRule } from '../shapes.ts';

/** An indicator as it is typed. */
export type TypedIndicator = Omit<Indicator, 'key' | 'evidence' | 'definition'> & {
  readonly evidence?: string;
  readonly definition?: string;
};

/** The indicator that was typed, under its key. */
export function typedIndicator({ evidence = '', definition = '', ...typed }: TypedIndicator, key: string): Indicator {
  const words = { name: typed.name.trim(), definition: definition.trim(), evidence: evidence.trim() || null };
  const { fullMarks, weight, rule } = typed;
  return {
    ...typed,
    ...words,
    key,
    fullMarks: twoDecimals(fullMarks),
    weight: twoDecimals(weight),
    rule: rounded(rule),
  };
}

/** The numbers of a rule with at most two decimals. */
function rounded(rule: ScoringRule): ScoringRule {
  switch (rule.kind) {
    case 'linear':
      return { ...rule, zeroAt: twoDecimals(rule.zeroAt), fullAt: twoDecimals(rule.fullAt) };
    case 'step':
      return {
        ...rule,
        steps: rule.steps.map(({ at, marks }) => ({ at: twoDecimals(at), marks: twoDecimals(marks) })),
      };
    case 'perItem':
      return { ...rule, marksEach: twoDecimals(rule.marksEach) };
    case 'rank':
      return { ...rule, lossEach: twoDecimals(rule.lossEach) };
    case 'mean':
    case 'share':
      return rule;
  }
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Parameters with which a rule of a kind begins. */
export function startingRule(kind: ScoringRule['kind']): ScoringRule {
  switch (kind) {
    case 'linear':
      return { kind, zeroAt: 0, fullAt: 100, capPercent: 100 };
    case 'mean':
      return { kind, floorPercent: 0, capPercent: 120 };
    case 'share':
      return { kind, of: 'whole' };
    case 'step':
      return { kind, steps: [{ at: 60, marks: 6 }] };
    case 'perItem':
      return { kind, act: 'deduct', marksEach: 1 };
    case 'rank':
      return { kind, lossEach: 1 };
  }
}

/** A key after the source that no indicator of the scheme has yet; it stays the same in every later version. */
export function freeKey(source: SourceName, keys: readonly string[]): string {
  const used = new Set(keys);
  if (!used.has(source)) return source;
  let number = 2;
  while (used.has(`${source}${number}`)) number++;
  return `${source}${number}`;
}
