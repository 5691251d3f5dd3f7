import { Refusal } from '#kernel/refusal.ts';

/** Wrong passwords in a row after which an account is locked. */
export const triesAllowed = 5;
/** Minutes for which it is locked. Source: GB/T 22239—2019, 8.1.4.1 b. */
export const lockMinutes = 15;

/** Whether a lock still holds. */
export function isLocked(lockedUntil: string | null, now: Date): boolean {
  return lockedUntil !== null && new Date(lockedUntil) > now;
}

/** The refusal for a locked account: `accountLocked` with the minutes left, rounded up. */
export function lockRefusal(lockedUntil: string, now: Date): Refusal {
  return new Refusal('accountLocked', {
    minutes: Math.max(1, Math.ceil((new Date(lockedUntil).getTime() - now.getTime()) / 60_000)),
  });
}
