import type { Random } from '../../demo/random.ts';
import type { FindingCode } from '../../src/capabilities/publication/documents/finding-terms.ts';
import type { BoundFigure } from '../../src/capabilities/publication/rules/checks/bound-figures.ts';
import type { CheckContext } from '../../src/capabilities/publication/rules/checks/check-paper.ts';
import { figuresOf } from '../../src/capabilities/publication/rules/prose/figures-of.ts';

/** A paper with one error put into it, or none. */
export type Variant = {
  readonly kind: string;
  readonly text: string;
  /** Codes any of which says what is wrong; null for a clean paper. */
  readonly codes: readonly FindingCode[] | null;
  /** Where the error stands, in characters of `text`; null for something that is missing. */
  readonly from: number | null;
  readonly to: number | null;
  readonly context?: Partial<CheckContext>;
};

/** Makes one variant of `text`; the same stream makes the same. */
export type Maker = (text: string, random: Random) => Variant;

/** `text` with the first `find` at or behind `after` replaced, and where the new words stand. */
export function replaced(
  text: string,
  find: string,
  by: string,
  after = 0,
): { readonly text: string; readonly from: number; readonly to: number } {
  const at = text.indexOf(find, after);
  if (at === -1) throw new Error(`the paper has no ${find}`);
  return { text: text.slice(0, at) + by + text.slice(at + find.length), from: at, to: at + by.length };
}

/** `text` with a sentence put behind one of its sentences. */
export function inserted(
  text: string,
  sentence: string,
  random: Random,
): { readonly text: string; readonly from: number; readonly to: number } {
  const places = [...text.matchAll(/[^|\n]。(?=[^\n（])/g)]
    .map(({ index }) => index + 2)
    .filter((at) => at > 700 && at < text.length - 400);
  const at = random.pick(places);
  return { text: text.slice(0, at) + sentence + text.slice(at), from: at, to: at + sentence.length };
}

/** One digit of a number changed, never to the same and never to a leading zero. */
export function otherDigit(number: string, random: Random): string {
  const places = [...number].flatMap((one, index) => (/\d/.test(one) ? [index] : []));
  const at = random.pick(places);
  const choices = [...'0123456789'].filter((digit) => digit !== number.charAt(at) && !(digit === '0' && at === 0));
  return number.slice(0, at) + random.pick(choices) + number.slice(at + 1);
}

/** The bound figure that stands at a place. */
export function boundAt(text: string, shown: string, change: Partial<BoundFigure>): BoundFigure {
  const start = text.indexOf(shown);
  return { start, end: start + shown.length, shown, now: shown, origin: 'bound', ...change };
}

/** Every quantity of a paper bound and fresh, but for one. */
export function boundFigures(text: string, one: BoundFigure): BoundFigure[] {
  const fresh = figuresOf(text).map(
    ({ start, end, text: shown }): BoundFigure => ({ start, end, shown, now: shown, origin: 'bound' }),
  );
  return [...fresh.filter(({ start, end }) => end <= one.start || start >= one.end), one];
}
