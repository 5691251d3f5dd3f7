import { InvalidArgumentError, Option } from 'commander';

/** `--city`, a GB/T 2260 code ending in 00. */
export function cityOption(): Option {
  return new Option('--city <code>', 'GB/T 2260 code of the city').default('331000').argParser((text: string) => {
    if (/^\d{4}00$/.test(text)) return text;
    throw new InvalidArgumentError('a city code has six digits and ends in 00');
  });
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

/** An instant, or a day, which means its end in China. Gives ISO 8601. */
export function instantArgument(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const instant = new Date(isDay ? `${text}T23:59:59.999+08:00` : text);
  if (Number.isNaN(instant.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(text))
    throw new InvalidArgumentError('an instant is written 2020-04-01T00:00:00+08:00, or as a day');
  return instant.toISOString();
}

/** An issue as `2020-4`. */
export function issueArgument(text: string): { year: number; number: number } {
  const found = /^((?:19|20)\d{2})-(\d{1,3})$/.exec(text);
  if (!found) throw new InvalidArgumentError('an issue is written YEAR-NUMBER, such as 2020-4');
  return { year: Number(found[1]), number: Number(found[2]) };
}
