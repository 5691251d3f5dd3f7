import type { Indicator, SchemeContent } from '../shapes.ts';

/** Test support: an indicator that needs only what a case is about. */
export function sampleIndicator(given: Partial<Indicator> & Pick<Indicator, 'rule'>): Indicator {
  const plain = { key: 'timely', name: '调度及时率', definition: '', source: 'dispatchTimeliness' } as const;
  const marks = { direction: 'more', fullMarks: 20, weight: 20, missing: 'zero', evidence: null } as const;
  return { ...plain, ...marks, ...given };
}

/** Test support: a scheme of some indicators whose weights are its total. */
export function sampleScheme(indicators: readonly Indicator[]): SchemeContent {
  const total = indicators.reduce((all, { weight, rule }) => {
    const isBonus = rule.kind === 'perItem' && rule.act === 'add';
    return isBonus ? all : all + Math.round(weight * 100);
  }, 0);
  const vetoes = [{ key: 'falsified', name: '统计违法', basis: '统计法' }];
  return { total: total / 100 || 1, note: '', indicators: [...indicators], vetoes, tieBreak: [] };
}
