/** The present instant; tests and the demo pass another. */
export type Clock = () => Date;

/** The machine's clock. */
export function systemClock(): Date {
  return new Date();
}

/** The time zone in which days and months of the product are counted. */
export const timeZone = 'Asia/Shanghai';

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

/** The day in China at an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return calendar.format(instant);
}

/** The last instant of a day `YYYY-MM-DD` in China. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`);
}
