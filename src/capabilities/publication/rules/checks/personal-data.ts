import type { FindingDraft } from '../finding.ts';
import type { Paper } from '../paper.ts';
import { plain } from '../prose/plain.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';
/** A mobile number in a plain text. */
export const mobile = /(?<![\d.-])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g;
/** An identity number in a plain text, whether or not its last digit is right. Source: GB 11643-1999. */
export const identity = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
const card = /(?<![\d-])(?:62|4\d|5[1-5]|3[47]|9\d)\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,4}(?:[ -]?\d{1,3})?(?![\d-])/g;
/** Where somebody lives, down to the building or the door. */
export const address =
  /(?:家庭住址|家庭地址|户籍地址|户籍地|现住址|住址|家住|现住|暂住|居住地)(?:为|在|：|:|\s)*([\u4e00-\u9fff\dA-Za-z-]{4,40}(?:号楼?|室|户|幢|栋|单元))|[\u4e00-\u9fff]{2,12}(?:小区|花园|公寓|新村|家园|佳苑|名苑)\s*\d{1,3}\s*(?:幢|栋|号楼)[^，。；\s]{0,8}?\d{2,4}室?/g;

/** Personal data that no public copy may show: identity numbers, mobile numbers, bank cards, homes. Source: BR-05. */
export function checkPersonalData({ source }: Paper): FindingDraft[] {
  const text = plain(source);
  const found = (pattern: RegExp) => [...text.matchAll(pattern)];
  const place = (match: RegExpExecArray | (RegExpMatchArray & { index: number })) => ({
    text: source.slice(match.index, match.index + match[0].length),
    start: match.index,
  });
  const identities = found(identity);
  const isInside = (at: number) => identities.some(({ index, 0: number }) => at >= index && at < index + number.length);
  return [
    ...identities.map(
      (match): FindingDraft => ({
        code: 'identityNumber',
        severity: isIdentity(match[0]) ? 'error' : 'warning',
        ...place(match),
      }),
    ),
    ...found(mobile)
      .filter(({ index }) => !isInside(index))
      .map((match): FindingDraft => ({ code: 'mobileNumber', severity: 'warning', ...place(match) })),
    ...found(card)
      .filter((match) => !isInside(match.index) && isCard(match[0]))
      .map((match): FindingDraft => ({ code: 'bankCard', severity: 'error', ...place(match) })),
    ...found(address).map((match): FindingDraft => ({ code: 'homeAddress', severity: 'warning', ...place(match) })),
  ];
}

/** Whether the last digit is that of the others. Source: GB 11643-1999 2.2. */
export function isIdentity(number: string): boolean {
  const sum = weights.reduce((all, weight, index) => all + weight * Number(number.charAt(index)), 0);
  return checkDigits.charAt(sum % 11) === number.charAt(17).toUpperCase();
}

/** Whether a number of 15 to 19 digits has the check digit of a card. Source: ISO/IEC 7812-1 Annex B (Luhn). */
export function isCard(number: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 15 || digits.length > 19) return false;
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
