import type { FindingDraft } from '../finding.ts';
import type { Reading } from './reading.ts';

/** Between two members of a list of amounts: 、 and the name of the next. */
const nextMember = /^[\u4e00-\u9fff（）()]{0,6}[、；][^，。；、！？\d]{0,14}$/;

/**
 * 水环境2.7亿元、大气1200元、土壤300万元: amounts of one list in several units. No standard forbids it, so it is only noted: a
 * reader compares what stands side by side.
 */
export function checkListUnits({ sentences, text }: Reading): FindingDraft[] {
  return sentences.flatMap(({ figures }) => {
    const amounts = figures.filter(({ kind, unit }) => kind === 'amount' && /^[十百千万亿]*元$/.test(unit));
    return amounts.flatMap((amount, index): FindingDraft[] => {
      const before = amounts[index - 1];
      if (before === undefined || before.unit === amount.unit) return [];
      if (!nextMember.test(text.slice(before.end, amount.start))) return [];
      const facts = { from: before.text, to: amount.text };
      return [{ code: 'unitsMixed', severity: 'note', text: amount.text, start: amount.start, facts }];
    });
  });
}
