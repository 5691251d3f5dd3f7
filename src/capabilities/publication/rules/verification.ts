/** Letters and digits that nobody mixes up on paper: no I, L, O, U, 0, 1. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = [4, 4] as const;

/** A short code out of a digest, such as 7K2M-9QXD: printed on the paper and stated in its files. */
export function verificationCode(digest: Uint8Array): string {
  let rest = digest.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const length = groups[0] + groups[1];
  let code = '';
  for (let index = 0; index < length; index++) {
    code += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return `${code.slice(0, groups[0])}-${code.slice(groups[0])}`;
}

/** The first code that stands in a text; null where none does. */
export function codeIn(text: string): string | null {
  return /核验码\s*[：:]\s*([2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4})/.exec(text)?.[1] ?? null;
}

/** A figure as it went out, and what stands around it in the text. */
export type IssuedFigure = {
  readonly id: string;
  readonly shown: string;
  readonly before: string;
  readonly after: string;
};

/** A figure that is no longer what went out; `is` is null where it cannot be found. */
export type EditedFigure = { readonly figure: string; readonly was: string; readonly is: string | null };

/** Characters around a figure by which it is found again. */
const contextCharacters = 12;
/** Longest text that may have taken a figure's place. */
const longestFigure = 40;

/** Figures of a plain text with what stands around them; white space does not count. */
export function issuedFigures(
  text: string,
  figures: readonly { readonly start: number; readonly end: number; readonly id: string }[],
): IssuedFigure[] {
  return figures.map(({ id, start, end }) => ({
    id,
    shown: bare(text.slice(start, end)),
    before: bare(text.slice(Math.max(start - contextCharacters * 2, 0), start)).slice(-contextCharacters),
    after: bare(text.slice(end, end + contextCharacters * 2)).slice(0, contextCharacters),
  }));
}

/**
 * The figures of `issued` that read differently in `text`, which has lost its marks: each is looked for between the words
 * around it, from where the one before it stood. A text that was rewritten around a figure hides it: then `is` is null.
 */
export function editedInText(issued: readonly IssuedFigure[], text: string): EditedFigure[] {
  const words = bare(text);
  const edited: EditedFigure[] = [];
  let from = 0;
  for (const { id, shown, before, after } of issued) {
    const exact = words.indexOf(before + shown + after.slice(0, 2), from);
    if (exact !== -1) {
      from = exact + before.length + shown.length;
      continue;
    }
    const found = between(words, from, { before, after });
    edited.push({ figure: id, was: shown, is: found?.text ?? null });
    if (found) from = found.end;
  }
  return edited.filter(({ was, is }) => was !== is);
}

/** What stands between the words around a figure, which may have been changed in part themselves. */
function between(
  words: string,
  from: number,
  { before, after }: Pick<IssuedFigure, 'before' | 'after'>,
): { readonly text: string; readonly end: number } | null {
  for (const kept of [contextCharacters, 6, 4]) {
    const lead = before.slice(-kept);
    const trail = after.slice(0, Math.min(kept, 4));
    const at = lead === '' ? from : words.indexOf(lead, from);
    if (at === -1) continue;
    const start = at + lead.length;
    const end = trail === '' ? words.length : words.indexOf(trail, start);
    if (end !== -1 && end - start <= longestFigure) return { text: words.slice(start, end), end };
  }
  return null;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
