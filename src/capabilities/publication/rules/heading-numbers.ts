/** A numbered heading of an article: its level, and its words with their number. */
export type NumberedHeading = { readonly level: 1 | 2 | 3 | 4; readonly text: string };

/** A heading whose number is not the next one: its place in the list, what it begins with, and what it should begin with. */
export type NumberFault = { readonly index: number; readonly is: string; readonly should: string };

const chineseNumber = '[一二三四五六七八九十]{1,3}';
const forms = [
  { level: 1, form: new RegExp(`^(${chineseNumber})、`) },
  { level: 2, form: new RegExp(`^[（(](${chineseNumber})[）)]`) },
  { level: 3, form: /^(\d{1,2})[.．](?!\d)/ },
  { level: 4, form: /^[（(](\d{1,2})[）)]/ },
] as const;

/** The number before a heading: 一、 （一） 1. （1）. Source: GB/T 9704-2012 7.3.3. */
export function headingNumber(level: NumberedHeading['level'], place: number): string {
  switch (level) {
    case 1:
      return `${chineseOf(place)}、`;
    case 2:
      return `（${chineseOf(place)}）`;
    case 3:
      return `${place}.`;
    case 4:
      return `（${place}）`;
  }
}

/** The number that words begin with, and its level; null where they begin with none. */
export function leadingNumber(
  text: string,
): { readonly level: NumberedHeading['level']; readonly number: string } | null {
  for (const { level, form } of forms) {
    const number = form.exec(text)?.[0];
    if (number !== undefined) return { level, number };
  }
  return null;
}

/**
 * Headings of one article whose numbers are not those of their places. Each level counts from one again below every
 * heading of a higher level; a heading without a number is counted but not asked for one.
 */
export function numberFaults(headings: readonly NumberedHeading[]): NumberFault[] {
  const counts = [0, 0, 0, 0];
  return headings.flatMap(({ level, text }, index) => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    const found = leadingNumber(text);
    const should = headingNumber(level, counts[level - 1] ?? 1);
    if (found === null || found.level !== level || found.number === should) return [];
    return [{ index, is: found.number, should }];
  });
}

/** 1 to 99 in Chinese. */
function chineseOf(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [tens, ones] = [Math.floor(number / 10) % 10, number % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${digits[ones]}`;
}
