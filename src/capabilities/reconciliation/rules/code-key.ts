/**
 * A project code for comparing: half width, upper case, letters and digits alone. Null where no digit is left, as in
 * 待赋码. The check character is compared like any other and never worked out: its algorithm is not published.
 * Source: GB/T 40058—2021; domain catalogue 4.5.
 */
export function codeKey(code: string | null): string | null {
  const plain = (code ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return /\d/.test(plain) && plain.length >= 2 ? plain : null;
}

const whole = /20\d{2}\d{6}\d{2}\d{2}\d{5}[\dX]/g;

/** Every code of a cell that holds several, as one that names each part of a project does: two or more; else none. */
export function severalCodeKeys(code: string | null): readonly string[] {
  const found = new Set((code ?? '').length < 40 ? [] : (codeKey(code)?.match(whole) ?? []));
  return found.size < 2 ? [] : [...found];
}

/** The county that a code names as the one where it was given, its fifth to tenth digits: 331023 of 2019-331023-…. */
export function countyInCode(code: string | null): string | null {
  return /^\d{4}(\d{6})/.exec(codeKey(code) ?? '')?.[1] ?? null;
}

/** The same with letters that are typed for digits put right: O for 0, I and L for 1. */
export function looseCodeKey(key: string): string {
  return key.replaceAll('O', '0').replace(/[IL]/g, '1');
}
