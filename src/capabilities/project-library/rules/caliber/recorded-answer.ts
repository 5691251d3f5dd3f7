import { Refusal } from '#kernel/refusal.ts';
import type { Consultation } from './consultation.ts';

/**
 * An answer of the bureau that may be recorded: it has been given, and a condition stands exactly where it is conditional.
 * Refuses `answeredInFuture`, `conditionMissing`, `conditionNotAsked`.
 */
export function mayRecordAnswer({ answer, answeredOn, condition }: Consultation, today: string): void {
  if (answeredOn > today) throw new Refusal('answeredInFuture', { date: answeredOn });
  if (answer === 'conditional' && condition === null) throw new Refusal('conditionMissing');
  if (answer !== 'conditional' && condition !== null) throw new Refusal('conditionNotAsked');
}
