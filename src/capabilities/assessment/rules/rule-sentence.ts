import { type Language, sentence } from '#kernel/terms.ts';
import type { Indicator } from '../shapes.ts';
import { type SourceTerm, sourceTerms } from '../terms-sources.ts';
import { sources } from './sources.ts';

/** How an indicator is scored, in one sentence without its end. */
export function ruleSentence(
  { rule, direction, fullMarks, source }: Pick<Indicator, 'rule' | 'direction' | 'fullMarks' | 'source'>,
  language: Language,
): string {
  const say = (key: SourceTerm, facts = {}) => sentence(sourceTerms, key, language, facts);
  const at = (value: number) => (sources[source].unit === 'percent' ? `${value}%` : String(value));
  switch (rule.kind) {
    case 'linear':
      return say('says.linear', { ...rule, zeroAt: at(rule.zeroAt), fullAt: at(rule.fullAt) });
    case 'mean':
      return say(direction === 'more' ? 'says.mean' : 'says.meanLess', rule);
    case 'share':
      if (rule.of === 'largest') return say('says.shareLargest');
      return say(direction === 'more' ? 'says.shareWhole' : 'says.shareRest');
    case 'step':
      return rule.steps
        .map((step) => say(direction === 'more' ? 'says.stepMore' : 'says.stepLess', { ...step, at: at(step.at) }))
        .join(language === 'zh' ? '，' : ', ');
    case 'perItem':
      return say(rule.act === 'add' ? 'says.add' : 'says.deduct', { ...rule, full: fullMarks });
    case 'rank':
      return say('says.rank', rule);
  }
}
