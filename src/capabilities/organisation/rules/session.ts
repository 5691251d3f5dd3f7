/** A session that nobody used for so long has ended. */
export const idleHours = 8;
/** A session ends after so long, however much it is used. */
export const sessionHours = 24;
/** A one-time link is good for so long. */
export const linkHours = 24;

/** The instant so many hours after another. */
export function hoursAfter(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
