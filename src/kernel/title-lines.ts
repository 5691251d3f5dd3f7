/** Characters of 2号 (22 pt) that fit in a line of 156 mm. */
export const titleLineCharacters = 20;

/** A line of a broken title is never shorter. */
const fewestCharacters = 4;

const opening = /[（(《〈“‘「『【〔[]/;
const closing = /[）)》〉”’」』】〕\]，。、；：！？,.;:!?％%]/;
const joining = /[的和与及在为对、·]/;

/** The width of `text` in characters: half for Latin letters, digits and half-width marks. */
export function characterWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e]/.test(character) ? 0.5 : 1;
  return width;
}

/** The width of a title: digits and letters of the faces for titles are wider than half a character. */
function titleWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[A-Za-z0-9]/.test(character) ? 0.56 : characterWidth(character);
  return width;
}

/**
 * A title in as few lines as hold it, near equal in length, broken at a space or between words and never inside
 * brackets. No line holds more than 20 characters or fewer than 4. Source: GB/T 9704-2012 7.3.1 (词意完整).
 */
export function titleLines(title: string): string[] {
  const text = title.trim().replace(/[\s\u3000]+/g, ' ');
  const width = titleWidth(text);
  if (width <= titleLineCharacters) return [text];
  const lines = Math.ceil(width / titleLineCharacters);
  const at = breakNear(text, width / lines, lines - 1);
  return [text.slice(0, at).trim(), ...titleLines(text.slice(at))];
}

/** Index of the best break for a first line of about `wanted` characters, with `linesLeft` lines for the rest. */
function breakNear(text: string, wanted: number, linesLeft: number): number {
  const breaks = wordBreaks(text);
  let best = text.length;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text.slice(0, at).trim(), text.slice(at).trim()];
    const [first, rest] = [titleWidth(before), titleWidth(after)];
    const fits = first <= titleLineCharacters && rest <= linesLeft * titleLineCharacters;
    if (!fits || Math.min(characterWidth(before), characterWidth(after)) < fewestCharacters) continue;
    const cost = Math.abs(first - wanted) + breakCost(text, at, breaks);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

function breakCost(text: string, at: number, breaks: ReadonlySet<number>): number {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  if (/[\udc00-\udfff]/.test(after)) return 1000;
  if (closing.test(after) || opening.test(before)) return 200;
  if (before === ' ') return -6;
  const inLatin = /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9.%]/.test(after);
  const depth = openBrackets(text.slice(0, at));
  return (inLatin ? 100 : 0) + depth * 10 + (breaks.has(at) ? 0 : 8) + (joining.test(after) ? 2 : 0);
}

function openBrackets(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (opening.test(character)) depth++;
    else if (/[）)》〉”’」』】〕\]]/.test(character)) depth--;
  }
  return Math.max(depth, 0);
}

function wordBreaks(text: string): Set<number> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return new Set([...segmenter.segment(text)].map((word) => word.index));
}
