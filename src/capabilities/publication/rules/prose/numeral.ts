/** A number as it is written in a text, read from one place on. */
export type Numeral = {
  readonly value: number;
  /** Characters of it. */
  readonly length: number;
  readonly script: 'arabic' | 'chinese';
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** 三四十 and 十几 say so themselves. */
  readonly within: 'exact' | 'over' | 'about';
};

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const arabic =
  /(?<plain>[-+]?(?:\d{1,3}(?:[,，]\d{3})+(?![\d])|\d{1,24})(?:\.\d{1,12})?)(?: *× *10(?:\^(?<power>\d{1,2})|(?<raised>[⁰¹²³⁴-⁹]{1,2})))?/y;
const chinese =
  /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟数几]{1,24}(?:点[零〇一二三四五六七八九]{1,8})?/y;

/** Where numbers may begin in `text`, in order. */
export const numeralStarts = /[-+]?\d|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟数几]/g;

/** The number that begins at `at` in a plain text, or null: 3,456.78 · -45.2 · 1.2×10^6 · 两千 · 三点五 · 几十 · 三四十. */
export function numeralAt(text: string, at: number): Numeral | null {
  arabic.lastIndex = at;
  const written = arabic.exec(text);
  if (written !== null) {
    const { plain = '', power, raised = '' } = written.groups ?? {};
    const exponent = Number(power ?? [...raised].map((one) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(one)).join(''));
    const value = Number(`${plain.replace(/[,，+]/g, '')}e${exponent}`);
    const decimals = plain.split('.')[1]?.length ?? 0;
    return { value, length: written[0].length, script: 'arabic', decimals, within: 'exact' };
  }
  chinese.lastIndex = at;
  const spoken = chinese.exec(text)?.[0];
  return spoken === undefined ? null : chineseNumeral(spoken);
}

/** The number that Chinese characters write; null for 数, 几 and what is no number, such as 百 without a count. */
export function chineseNumeral(spoken: string): Numeral | null {
  const length = spoken.length;
  const [whole = '', fraction] = spoken.split('点');
  const made = (value: number | null, within: Numeral['within'] = 'exact'): Numeral | null =>
    value === null ? null : { value, length, script: 'chinese', decimals: fraction?.length ?? 0, within };
  if (/^[几数][十百千万亿]+$/.test(whole)) return made(wholeOf(`一${whole.slice(1)}`), 'over');
  if (/^.*十几$/.test(whole)) return made(wholeOf(whole.slice(0, -1)), 'over');
  if (/[几数]/.test(whole)) return null;
  const pair = /^(.*?)([一二三四五六七八九])([二三四五六七八九])([十百千万]*)$/.exec(whole);
  if (
    pair !== null &&
    digits[pair[3] ?? ''] === (digits[pair[2] ?? ''] ?? 0) + 1 &&
    !/[一二三四五六七八九〇零]$/.test(pair[1] ?? '')
  )
    return made(wholeOf(`${pair[1]}${pair[2]}${pair[4]}`), 'about');
  if (/^[〇零一二三四五六七八九]{2,}$/.test(whole)) return made(Number([...whole].map((one) => digits[one]).join('')));
  const value = wholeOf(whole);
  if (value === null || fraction === undefined) return made(value);
  return made(value + Number(`0.${[...fraction].map((one) => digits[one]).join('')}`));
}

/** 十二, 两千三百, 三万五; a multiplier without a count before it is taken as one of it only for 十. */
function wholeOf(spoken: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = 0;
  for (const one of spoken) {
    const ten = tens[one];
    const myriad = myriads[one];
    if (digits[one] !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = digits[one];
    } else if (ten !== undefined) {
      if (digit === null && !(ten === 10 && section === 0)) return null;
      section += (digit ?? 1) * ten;
      [digit, last] = [null, ten];
    } else if (myriad !== undefined) {
      const count = section + (digit ?? 0);
      if (count === 0 && total === 0) return null;
      total = (total + count) * myriad;
      [section, digit, last] = [0, null, myriad];
    }
  }
  // 三万五 means 35,000: a digit behind a multiplier without 零 counts in its tenth.
  const tail = digit === null ? 0 : digit * (last > 10 && !spoken.includes('零') && digit !== 0 ? last / 10 : 1);
  return total + section + tail;
}
