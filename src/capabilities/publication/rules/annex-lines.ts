/** The heading of an annex: 附件 with its number where there are several, and its title where the line has one. */
export type AnnexHeading = { readonly mark: string; readonly title: string | null };

const heading = /^[\s\u3000]*(附件\d{0,2}|Annex(?: \d{1,2})?)(?:[ \u3000]+(\S.{0,80}))?[\s\u3000]*$/;

/** The heading that a paragraph is; null for any other text, such as 附件：1.… below the text. Source: GB/T 9704-2012 7.3.7. */
export function annexHeading(text: string): AnnexHeading | null {
  const [, mark, title = null] = heading.exec(text) ?? [];
  return mark === undefined ? null : { mark, title };
}

/** Whether a paragraph begins the list of the annexes below the text (附件说明). Source: GB/T 9704-2012 7.3.4. */
export function beginsAnnexList(text: string): boolean {
  return /^[\s\u3000]*(?:附件|Annex) ?[:：]/.test(text);
}

/** Whether a paragraph below another of the list goes on with it: 2.…, 3.…. */
export function goesOnWithAnnexList(text: string): boolean {
  return /^[\s\u3000]*\d{1,2}[.．]/.test(text);
}
