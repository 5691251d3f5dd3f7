import type { Facts } from '#kernel/refusal.ts';
import type { RedItem } from '../contract.ts';
import type { Word } from './words.ts';

/** What stands out about an item, in a sentence. */
export function redSentence(
  t: (key: Word, facts?: Facts) => string,
  { kind, facts }: Pick<RedItem, 'kind' | 'facts'>,
): string {
  if (kind === 'stall') return t(`red.stall.${String(facts.kind)}` as Word, facts);
  if (kind === 'meeting' || kind === 'other') return '';
  return t(`red.${kind}`, facts);
}
