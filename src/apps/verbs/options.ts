import { InvalidArgumentError, Option } from 'commander';
import { isOnCalendar } from '#kernel/period.ts';
import { dayOf } from '#platform/clock.ts';
import { makeAccount } from '../../capabilities/organisation/contract.ts';

/** `--city`, a GB/T 2260 code ending in 00. */
export function cityOption(): Option {
  return new Option('--city <code>', 'GB/T 2260 code of the city').default('331000').argParser(cityArgument);
}

/** A city code. */
export function cityArgument(text: string): string {
  if (/^\d{4}00$/.test(text)) return text;
  throw new InvalidArgumentError('a city code has six digits and ends in 00');
}

/** `--json`, which prints nothing but JSON on stdout. */
export function jsonOption(): Option {
  return new Option('--json', 'print only JSON');
}

/** A month as `YYYY-MM`. */
export function monthArgument(text: string): string {
  if (/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('a month is written YYYY-MM');
}

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * An instant, or a day, which means its end in China or, for today, `now`. Without an offset the clock is China's,
 * whatever the machine's is. Gives ISO 8601.
 */
export function instantArgument(text: string, now: Date = new Date()): string {
  const [, day = '', time, offset = '+08:00'] = written.exec(text) ?? [];
  const instant = new Date(`${day}T${time ?? '23:59:59.999'}${offset}`);
  if (!isOnCalendar(day) || Number.isNaN(instant.getTime()))
    throw new InvalidArgumentError('an instant is written 2020-04-01T00:00:00+08:00, or as a day');
  return time === undefined && day === dayOf(now) ? now.toISOString() : instant.toISOString();
}

const account = makeAccount.body.shape;

/** The sign-in name of an account. */
export function nameArgument(text: string): string {
  if (account.name.safeParse(text).success) return text;
  throw new InvalidArgumentError('a name has 3 to 32 small letters, digits, dots, dashes, and begins with a letter');
}

/** The name of an account that is shown. */
export function displayNameArgument(text: string): string {
  const read = account.displayName.safeParse(text);
  if (read.success) return read.data;
  throw new InvalidArgumentError('a name shown has 1 to 60 characters');
}

/** The unified credit code of a project owner. */
export function ownerCodeArgument(text: string): string {
  if (account.ownerCode.safeParse(text).success) return text;
  throw new InvalidArgumentError('a unified credit code has 18 digits and capitals without I, O, S, V and Z');
}

/** An issue as `2020-4`. */
export function issueArgument(text: string): { year: number; number: number } {
  const found = /^((?:19|20)\d{2})-0*([1-9]\d{0,2})$/.exec(text);
  if (!found) throw new InvalidArgumentError('an issue is written YEAR-NUMBER, such as 2020-4');
  return { year: Number(found[1]), number: Number(found[2]) };
}
