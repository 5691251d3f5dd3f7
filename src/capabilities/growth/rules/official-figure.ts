import { Refusal } from '#kernel/refusal.ts';

/** A published figure as somebody types it in: a rate in percent, an amount or a base in yuan. */
export type PublishedFigure = {
  readonly fact: 'rate' | 'amount' | 'base';
  readonly value: number;
  readonly publishedOn: string;
};

/**
 * The value as it is stored: a rate in tenths of a percent, an amount or a base in whole yuan. None of the three is
 * ever worked out from the others, because the bureau revises bases without publishing them.
 * Refuses `notYetPublished`, `rateUnclear`, `amountUnclear`. Source: domain catalogue 2.8.
 */
export function storedValue({ fact, value, publishedOn }: PublishedFigure, today: string): number {
  if (publishedOn > today) throw new Refusal('notYetPublished', { day: publishedOn });
  if (fact !== 'rate') {
    if (!Number.isSafeInteger(value) || value < 0) throw new Refusal('amountUnclear');
    return value;
  }
  const tenths = Math.round(value * 10);
  if (Math.abs(tenths - value * 10) > 1e-6 || tenths < -1000 || tenths > 100_000) throw new Refusal('rateUnclear');
  return tenths;
}

/** The value as it is shown. */
export function shownValue(fact: PublishedFigure['fact'], stored: number): number {
  return fact === 'rate' ? stored / 10 : stored;
}
