import { narrowed } from '#kernel/written/understood.ts';
import { division77, neighbours } from './caliber/industry-classes.ts';

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a text has the form of a 统一社会信用代码: 18 characters of its own alphabet, which lacks I, O, S, V and Z.
 * Source: GB 32100—2015, 4.
 */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && [...code].every((character) => creditCharacters.includes(character));
}

/** The check character that belongs to the first 17 of a credit code. Source: GB 32100—2015, 4 and annex. */
export function creditCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += creditCharacters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return creditCharacters[(31 - (sum % 31)) % 31] ?? '';
}

/**
 * The digits of an industry code however it is written: '7721', 'N7721', '7721 水污染治理', '水污染治理（7721）', '77', '7721.0'; null
 * where the text holds no code of two to four digits, or more than one. Source: GB/T 4754—2017.
 */
export function industryCodeIn(written: string): string | null {
  const text = narrowed(written)
    .replace(/\s/g, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .toUpperCase();
  const groups = text.match(/\d+/g) ?? [];
  const [code] = groups;
  const framed = /^(?:[A-T]?\d{2,4}(?:[^A-Z\d].*)?|[^A-Z\d]+[A-T]?\d{2,4}[^A-Z\d]*)$/.test(text);
  return framed && code !== undefined && groups.length === 1 ? code : null;
}

const codesByName: ReadonlyMap<string, string> = new Map([
  ...[...division77].map(([code, name]) => [name.zh, code] as const),
  ...[...neighbours].map(([code, { name }]) => [name.zh, code] as const),
]);

/** The class of a name as the standard writes it, such as 水污染治理; null where it is no such name. */
export function industryNamed(written: string): string | null {
  return codesByName.get(narrowed(written).replace(/\s/g, '')) ?? null;
}
