import { creditCheckCharacter } from '../src/capabilities/project-library/rules/project-row-codes.ts';

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A synthetic 统一社会信用代码: registered as a company (91) or a public institution (12) in the region of six digits, its
 * organisation code begins with DEM, which no real one does. Both check characters are right.
 * Source: GB 32100—2015, 4 and annex; GB 11714—1997, 4.
 */
export function syntheticCreditCode(kind: '91' | '12', region: string, serial: number): string {
  const body = `DEM${String(serial).padStart(5, '0')}`;
  const sum = [...body].reduce(
    (total, character, place) => total + Number.parseInt(character, 36) * (organisationWeights[place] ?? 0),
    0,
  );
  const rest = 11 - (sum % 11);
  const check = rest === 11 ? '0' : rest === 10 ? 'X' : String(rest);
  const first = `${kind}${region}${body}${check}`;
  return `${first}${creditCheckCharacter(first)}`;
}
