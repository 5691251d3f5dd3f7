import type { Facts } from '#kernel/refusal.ts';
import type { Indicator, SchemeContent } from '../shapes.ts';
import { exactly, hundredths, sum } from './ratio.ts';
import { isBonus } from './scored.ts';
import { mayUse, type SchemeLevel, sources } from './sources.ts';

/** Why a scheme cannot be published yet; `indicator` is null where it is about the whole. */
export type SchemeFault = { readonly indicator: string | null; readonly code: FaultCode; readonly facts: Facts };
export type FaultCode =
  | 'sourceBelowCounty'
  | 'wordBelowCounty'
  | 'sourceElsewhere'
  | 'keyTwice'
  | 'weightsOff'
  | 'wrongWay'
  | 'stepsUnordered'
  | 'stepAboveFull'
  | 'itemsRule'
  | 'meanUnfit'
  | 'largestUnfit'
  | 'itemWay'
  | 'tieBreakUnknown';

/** Faults of law: not even a draft may carry them. */
export const unlawful: ReadonlySet<FaultCode> = new Set(['sourceBelowCounty', 'wordBelowCounty']);

/** Words of what the statistics count. */
const statisticalWords = /投资额|完成投资|有效投资|投资总量|增速|增幅|增长率|入库数|入统|统计数据|上报数|固定资产投资/;

/**
 * What is wrong with a scheme of a level, in its order. Below a county only project work may be assessed: neither a source
 * nor a name nor a definition may be an amount or a rate of the statistics, because a target broken down to townships or
 * departments is part of a named offence. Source: 统计法 (2024) Art. 7; domain catalogue 0.2, 3.4, 4.4.
 */
export function schemeFaults(content: SchemeContent, level: SchemeLevel): SchemeFault[] {
  const keys = content.indicators.map(({ key }) => key);
  const named = [...keys, ...content.vetoes.map(({ key }) => key)];
  const twice = named.filter((key, place) => named.indexOf(key) !== place);
  const plain = content.indicators.filter((one) => !isBonus(one));
  const weights = hundredths(sum(plain.map(({ weight }) => exactly(weight)))) / 100;
  return [
    ...content.indicators.flatMap((one) => indicatorFaults(one, level)),
    ...content.vetoes.flatMap(({ key, name, basis }) => wordFaults(key, `${name} ${basis}`, level)),
    ...[...new Set(twice)].map((key) => fault(key, 'keyTwice', { key })),
    ...(weights === content.total ? [] : [fault(null, 'weightsOff', { sum: weights, total: content.total })]),
    ...content.tieBreak.filter((key) => !keys.includes(key)).map((key) => fault(null, 'tieBreakUnknown', { key })),
  ];
}

function indicatorFaults(one: Indicator, level: SchemeLevel): SchemeFault[] {
  const { key, name, definition, source } = one;
  if (sources[source].isStatistical && level !== 'counties') return [fault(key, 'sourceBelowCounty', { name })];
  const law = wordFaults(key, `${name} ${definition}`, level);
  if (law.length > 0) return law;
  if (!mayUse(source, level)) return [fault(key, 'sourceElsewhere', { name })];
  return ruleFaults(one);
}

function wordFaults(key: string, text: string, level: SchemeLevel): SchemeFault[] {
  const word = level === 'counties' ? undefined : statisticalWords.exec(text)?.[0];
  return word === undefined ? [] : [fault(key, 'wordBelowCounty', { word })];
}

/** A rule must fit its source, and a better input must never earn less by it. */
function ruleFaults({ key, name, source, direction, fullMarks, rule }: Indicator): SchemeFault[] {
  const wrong = (code: FaultCode, isWrong: boolean) => (isWrong ? [fault(key, code, { name })] : []);
  const items = wrong('itemsRule', source === 'items' && rule.kind !== 'perItem');
  switch (rule.kind) {
    case 'linear': {
      const isRising = rule.fullAt > rule.zeroAt;
      return [...items, ...wrong('wrongWay', rule.fullAt === rule.zeroAt || isRising !== (direction === 'more'))];
    }
    case 'mean':
      return [...items, ...wrong('meanUnfit', direction === 'less' && sources[source].mayBeNegative)];
    case 'share':
      return [...items, ...wrong('largestUnfit', rule.of === 'largest' && direction === 'less')];
    case 'step':
      return [
        ...items,
        ...wrong('stepsUnordered', !areOrdered(rule.steps, direction)),
        ...wrong(
          'stepAboveFull',
          rule.steps.some(({ marks }) => marks > fullMarks),
        ),
      ];
    case 'perItem':
      return wrong('itemWay', (rule.act === 'add') !== (direction === 'more') || sources[source].unit !== 'count');
    case 'rank':
      return items;
  }
}

type Step = { readonly at: number; readonly marks: number };

/** From step to step the input gets better and earns more. */
function areOrdered(steps: readonly Step[], direction: Indicator['direction']): boolean {
  return steps.every((step, place) => {
    const before = steps[place - 1];
    if (before === undefined) return true;
    const isBetter = direction === 'more' ? step.at > before.at : step.at < before.at;
    return isBetter && step.marks > before.marks;
  });
}

function fault(indicator: string | null, code: FaultCode, facts: Facts): SchemeFault {
  return { indicator, code, facts };
}
