import { Refusal } from '#kernel/refusal.ts';

/** Characters that a password has at least. */
export const shortestPassword = 10;

/** What is tried first, lower-case and without its padding. */
const common = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'admin',
  'administrator',
  'adminadmin',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'qazwsxedc',
  '1qaz2wsx',
  '1qaz2wsx3edc',
  '1q2w3e4r5t',
  'abc',
  'abcd',
  'qingzhang',
  'taizhou',
  'huanbao',
  'shengtai',
];

/** Full-width letters of an input method and composed signs count as the plain ones. */
export function plainPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Accepts a new password or refuses `passwordTooShort`, `passwordHoldsName` or `passwordCommon`. There is no rule on
 * kinds of characters: length helps, forced signs end up on a note at the screen.
 */
export function checkPassword(password: string, name: string): void {
  const plain = plainPassword(password).toLowerCase();
  if ([...plain].length < shortestPassword) throw new Refusal('passwordTooShort', { minimum: shortestPassword });
  if (plain.includes(name.toLowerCase())) throw new Refusal('passwordHoldsName');
  if (isCommon(plain)) throw new Refusal('passwordCommon');
}

/** A common word with digits or signs around it, few different characters, or a run such as 1234567890. */
function isCommon(plain: string): boolean {
  const bare = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  const unsigned = plain.replace(/[\W_]+/g, '');
  return (
    new Set(plain).size < 5 ||
    common.includes(bare) ||
    common.includes(plain) ||
    isRun(plain) ||
    common.includes(unsigned)
  );
}

/** Whether neighbours in the character table, up or down and with at most one break, make up the whole. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).map((sign, i) => (sign.codePointAt(0) ?? 0) - ([...plain][i]?.codePointAt(0) ?? 0));
  return [1, -1].some((step) => steps.filter((s) => s !== step).length <= 1);
}
