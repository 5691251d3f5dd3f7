import type { SourceName } from '../rules/sources.ts';
import type { Indicator, ScoringRule } from '../shapes.ts';

/** An indicator as it is typed. */
export type TypedIndicator = Omit<Indicator, 'key' | 'evidence' | 'definition'> & {
  readonly evidence?: string;
  readonly definition?: string;
};

/** The indicator that was typed, under its key. */
export function typedIndicator({ evidence = '', definition = '', ...typed }: TypedIndicator, key: string): Indicator {
  return { ...typed, key, name: typed.name.trim(), definition: definition.trim(), evidence: evidence.trim() || null };
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
