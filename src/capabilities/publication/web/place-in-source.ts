import { figureTokens } from '../rules/bound-text.ts';

/** A stretch of text: from `start` up to, but not at, `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * Where the words of a finding stand in the filled text. Null where the text has no such words: something is missing, or
 * they are of a masthead or imprint that is completed by custom.
 */
export function placeInText(
  filled: string,
  { text, start }: { readonly text: string; readonly start: number },
): Stretch | null {
  const isThere = text === '' ? start > 0 : filled.startsWith(text, start);
  return isThere ? { start, end: start + text.length } : null;
}

/**
 * Where a place of the filled text stands in its source, in which tokens stand for figures. A place within a figure is
 * its whole token. `figures` are those of the filled text in their order, one for each token of `source`.
 */
export function placeInSource(source: string, figures: readonly Stretch[], place: Stretch): Stretch {
  const tokens = figureTokens(source);
  const moved = (offset: number, isEnd: boolean): number => {
    let shift = 0;
    for (const [i, figure] of figures.entries()) {
      const token = tokens[i];
      if (!token || offset < figure.start || (isEnd && offset === figure.start)) break;
      if (offset < figure.end) return isEnd ? token.end : token.start;
      shift = token.end - figure.end;
    }
    return offset + shift;
  };
  return { start: moved(place.start, false), end: moved(place.end, place.end > place.start) };
}

/**
 * Where a stretch of `saved` stands in `now`, which its author has edited since: the same words nearest to where they
 * were; null where they are gone.
 */
export function placeAfterEdits(saved: string, now: string, { start, end }: Stretch): Stretch | null {
  const words = saved.slice(start, end);
  if (now.startsWith(words, start)) return { start, end };
  if (words === '') return null;
  const before = now.lastIndexOf(words, start);
  const after = now.indexOf(words, start);
  const candidates = [before, after].filter((found) => found !== -1);
  const nearest = candidates.sort((one, other) => Math.abs(one - start) - Math.abs(other - start))[0];
  return nearest === undefined ? null : { start: nearest, end: nearest + words.length };
}
