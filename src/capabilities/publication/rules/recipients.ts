/** Line of the tail on which a recipient stands: 报, 送 or 发. */
export const recipientLines = ['report', 'send', 'issue'] as const;
/** One of the lines. */
export type RecipientLine = (typeof recipientLines)[number];

/** A unit of the city that has a desk here. */
export type DeskUnit = { readonly path: string; readonly name: string; readonly kind: 'county' | 'zone' | 'other' };

/** Somebody to whom a paper goes; `unitPath` is null for whoever has no desk here. */
export type ProposedRecipient = {
  readonly name: string;
  readonly line: RecipientLine;
  readonly unitPath: string | null;
  readonly copies: number;
};

/**
 * Whom the tail of a paper names, a copy each: 各县（市、区） means every county, and a unit that is named by itself is
 * that unit. Groups such as 成员单位 stay one entry, whose copies a person counts.
 */
export function proposedRecipients(
  tail: Readonly<Record<RecipientLine, string | null>>,
  units: readonly DeskUnit[],
): ProposedRecipient[] {
  const found = recipientLines.flatMap((line) =>
    namesOn(tail[line] ?? '').flatMap((name): ProposedRecipient[] => {
      if (/^各县[（(]?市?、?区?[）)]?|^各县/.test(name)) {
        const rest = name.replace(/^各县(?:[（(][^）)]*[）)])?/, '');
        return units
          .filter(({ kind }) => kind === 'county')
          .map((unit) => ({ name: `${unit.name}${rest}`, line, unitPath: unit.path, copies: 1 }));
      }
      const unit = units.find((one) => name.startsWith(one.name));
      return [{ name, line, unitPath: unit?.path ?? null, copies: 1 }];
    }),
  );
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** The names on a line; a comma inside brackets parts nothing. */
function namesOn(line: string): string[] {
  return line
    .replace(/[（(][^（）()]*[）)]/g, (brackets) =>
      brackets.replace(/[,，、;；]/g, (mark) => (mark === '、' ? '\u0001' : mark)),
    )
    .split(/[,，、;；。\n]+/)
    .map((name) => name.replaceAll('\u0001', '、').trim())
    .filter((name) => name !== '');
}
