/** What a page of the manual is made of. */
export type ManualTag =
  | 'h3'
  | 'h4'
  | 'p'
  | 'span'
  | 'strong'
  | 'em'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'ol'
  | 'ul'
  | 'li'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'a';

/** A text, or something with a tag: an `a` leads to another page of the manual, an `ol` begins with a number. */
export type ManualNode =
  | string
  | {
      readonly tag: ManualTag;
      readonly page?: string;
      readonly start?: number;
      readonly children: readonly ManualNode[];
    };

/** A page of the manual, as the build makes it of `docs/manual`. */
export type ManualPage = { readonly title: string; readonly body: readonly ManualNode[] };
