import type { PaperKind } from './paper-state.ts';

/** Most characters of an article: 5,000 in a briefing, 4,000 in every other paper. */
export function mostCharacters(kind: PaperKind): number {
  return kind === 'briefing' ? 5_000 : 4_000;
}

/** Characters of a text as an editor of papers counts them: white space is none, a number counts by its digits. */
export function countedCharacters(text: string): number {
  return [...text.replace(/[\s\u3000]+/g, '')].length;
}
