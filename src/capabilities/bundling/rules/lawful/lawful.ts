import { figureHint } from '#kernel/figure-hint.ts';
import { findingsOfItem } from './alone.ts';
import type { Finding, SmallItem, WishedBundle } from './small-item.ts';
import { findingsOfPair, findingsOfWhole } from './together.ts';

/** Everything that the tests of a lawful bundle say, what forbids it first. */
export function findingsOf(bundle: WishedBundle): Finding[] {
  const { items, investor } = bundle;
  const pairs = items.flatMap((one, place) =>
    items.slice(place + 1).flatMap((other) => findingsOfPair(one, other, investor !== null)),
  );
  const found = [...items.flatMap(findingsOfItem), ...pairs, ...findingsOfWhole(bundle), ...findingsOfOpinion(bundle)];
  return found.toSorted((one, other) => weights[one.effect] - weights[other.effect]);
}

const weights: Readonly<Record<Finding['effect'], number>> = { block: 0, opinion: 1, warn: 2, info: 3 };

/** Whether something forbids the bundle, or it lacks the opinion that a person has to write. */
export function isForbidden(findings: readonly Finding[]): boolean {
  return findings.some(({ effect }) => effect === 'block' || effect === 'opinion');
}

/** Whether an item may be put together with others at all. */
export function isEligible(item: SmallItem): boolean {
  return findingsOfItem(item).every(({ effect }) => effect !== 'block');
}

/**
 * What binds items inside a bundle that nothing forbids: county, owner and main use. Items of different keys are never
 * put together by the desk itself; a person may, with a true investor that is proven.
 */
export function bundlingKey({ unitCode, owner, industryCode }: SmallItem): string {
  return [unitCode, owner ?? '', industryCode ?? ''].join('|');
}

/** Fewest characters of an opinion that says something. */
const leastOpinion = 10;

/** B-10 is no arithmetic: a person says in writing why the items belong together, and no figure is the reason. */
function findingsOfOpinion({ items, opinion }: WishedBundle): Finding[] {
  const about = { test: 'B-10' as const, items: items.map(({ id }) => id), facts: {} };
  if (opinion === null || opinion.trim().length < leastOpinion)
    return [{ ...about, effect: 'opinion', code: 'opinionMissing' }];
  return hints(opinion) ? [{ ...about, effect: 'block', code: 'opinionHints' }] : [];
}

/** A reason that is the threshold, the target or the rate is none. Source: 统计法 Art. 7, 40; domain catalogue 3.4. */
function hints(opinion: string): boolean {
  return (
    figureHint(opinion) !== null ||
    /凑|达到\s*500|满足\s*500|超过\s*500|入统|入库指标|完成(?:投资)?任务|投资增速|做大/.test(opinion)
  );
}
