import { type Decimal, decimalOf, shifted } from './decimal.ts';
import {
  contentOf,
  errorRefused,
  isBlankMark,
  isPercentFormat,
  meaning,
  narrowed,
  notUnderstood,
  type Readable,
  type Understood,
} from './understood.ts';
import type { MoneyUnit } from './yuan-from.ts';

/** A number as written. `percent`: the decimal counts in hundredths, 12.5 for '12.5%'. */
export type WrittenNumber = {
  readonly decimal: Decimal;
  /** Unit of money that stands behind the number in the cell itself, null where none does; '万' is 万元, '¥' is 元. */
  readonly unit: MoneyUnit | null;
  readonly percent: boolean;
};

const units: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  圆: '元',
  元整: '元',
  千元: '千元',
  万: '万元',
  万元: '万元',
  百万元: '百万元',
  亿: '亿元',
  亿元: '亿元',
  万元整: '万元',
  亿元整: '亿元',
};

const longestNumber = 60;
/** A break between two digits: 100 and below it 200. */
const figuresOnLines = /\d[^\S\n\r]*[\n\r]\s*\d/;

/**
 * The number in a cell; null for an empty cell and for '—', '-', '/', '无'.
 * Understands full-width digits, thousands separators (，,' and spaces, strictly groups of three), a leading sign of
 * any kind, (1,234) as negative, %, ¥, 人民币, and a unit of money behind the number, with 整 or without. A number cell
 * with a percent format counts as percent, as the screen shows it.
 * Refuses `notANumber` (12..3, 约100, ≥5, 100、200, figures on two lines, Chinese numerals), `groupingUnclear` (1,23,4
 * and 1234,567), `scientificText` (1.23E+11 as text has lost digits), `cellError`, `formulaNotCalculated`; a date
 * cell is `notANumber`.
 */
export function understoodNumber(readable: Readable): Understood<WrittenNumber | null> {
  const content = contentOf(readable);
  switch (content.kind) {
    case 'error':
      return errorRefused(content.value);
    case 'date':
      return notUnderstood('notANumber', content.value);
    case 'number':
      return ofNumber(content.value, content.format);
    case 'text':
      return ofText(content.value);
  }
}

function ofNumber(value: number, format: string | null): Understood<WrittenNumber | null> {
  const decimal = decimalOf(String(value));
  if (decimal === null) return notUnderstood('notANumber', value);
  const percent = format !== null && isPercentFormat(format);
  return meaning({ decimal: percent ? shifted(decimal, 2) : decimal, unit: null, percent });
}

function ofText(written: string): Understood<WrittenNumber | null> {
  // The apostrophe that marks a number as text stays in what other systems write.
  const text = narrowed(written)
    .replace(/^['‘’`]+(?=\d)/, '')
    .replace(/^人民币(?=.)/, '');
  if (isBlankMark(text)) return meaning(null);
  // Two figures below each other are no thousands of one.
  if (figuresOnLines.test(written)) return notUnderstood('notANumber', written.trim().replace(/\s+/g, ' '));
  if (text.length > longestNumber) return notUnderstood('notANumber', `${text.slice(0, 20)}…`);
  const shape = /^(\()?\s*([+\-−–—]?)\s*([¥￥]?)\s*([\d.,'， ]*\d[\d.,'， ]*?)\s*([元圆千万百亿整 ]*|%)\s*(\))?$/.exec(
    text,
  );
  const [, open, sign = '', currency, amount = '', behind = '', close] = shape ?? [];
  if (shape === null && /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text))
    return notUnderstood('scientificText', written.trim());
  const unit = behind === '' || behind === '%' ? (currency ? '元' : null) : units[behind.replace(/ /g, '')];
  if (shape === null || unit === undefined || (open === undefined) !== (close === undefined) || (open && sign)) {
    return notUnderstood('notANumber', written.trim());
  }
  const plain = ungrouped(amount);
  if (plain === null) return notUnderstood('groupingUnclear', written.trim());
  const negative = open !== undefined || /[-−–—]/.test(sign);
  const decimal = decimalOf(`${negative ? '-' : ''}${plain}`);
  if (decimal === null) return notUnderstood('notANumber', written.trim());
  return meaning({ decimal, unit, percent: behind === '%' });
}

/** Digits without their thousands separators; null unless one kind of separator parts strict groups of three. */
function ungrouped(amount: string): string | null {
  const separator = /[,'， ]/.exec(amount)?.[0];
  if (separator === undefined) return amount;
  const [whole = '', ...fraction] = amount.split('.');
  const groups = whole.split(separator);
  const strict = groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  return strict && !/[,'， ]/.test(fraction.join('')) ? [groups.join(''), ...fraction].join('.') : null;
}
