import { percentText, wanText } from '#kernel/money.ts';
import type { OfficialFigure } from '../contract.ts';

/** A published value as it is read: percent, or 万元. */
export function publishedText({ fact, value }: Pick<OfficialFigure, 'fact' | 'value'>): string {
  return fact === 'rate' ? percentText(value) : wanText(value);
}
