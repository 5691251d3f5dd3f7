import type { words } from './dispatch-words.ts';

type Speak = (key: keyof typeof words, facts?: Readonly<Record<string, string>>) => string;

/** A quarter as it is read: 2020-Q1 is 2020 年第 1 季度. */
export function quarterName(quarter: string, t: Speak): string {
  return t('quarterName', { year: quarter.slice(0, 4), number: quarter.slice(6) });
}
