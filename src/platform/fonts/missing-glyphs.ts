import type { FontRole } from './font-role.ts';
import type { FontSet } from './resolve-fonts.ts';

const drawsNothing = /\p{C}|\p{Z}|\p{Variation_Selector}/u;

/** The characters of `text` that no face of the role has, each once and in their order. */
export function missingGlyphs(text: string, role: FontRole, fonts: FontSet): string[] {
  const { files } = fonts.roles[role];
  const isMissing = (character: string) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !drawsNothing.test(character) && !files.some((file) => file.covers(codePoint));
  };
  return [...new Set(text)].filter(isMissing);
}
