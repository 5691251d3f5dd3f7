/** The lines of a filled-in text without those that are empty. */
export function linesOf(value: unknown): string[] {
  return String(value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What was filled in, or null where nothing was. */
export function textOrNull(value: unknown): string | null {
  const text = String(value ?? '').trim();
  return text === '' ? null : text;
}

/** A day as papers write it: 2019年3月23日 without leading zeros; empty where there is none. Source: GB/T 15835-2011. */
export function dateOf(day: string | null): string {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  return date === '' ? '' : `${year}年${Number(month)}月${Number(date)}日`;
}
