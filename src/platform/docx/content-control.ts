import { BookmarkEnd, BookmarkStart, BuilderElement, type ParagraphChild, type TextRun, type XmlComponent } from 'docx';

/** Prefix of the tags of our content controls. */
const tagPrefix = 'qz:';
/** Prefix of the bookmarks around them. */
const bookmarkPrefix = 'qz_';
/** Longest name of a bookmark that Word takes. */
const longestBookmark = 40;

/**
 * `run` in a content control whose tag is `name`, and in a bookmark of that name: Word and WPS keep the control while its
 * words are edited, older LibreOffice loses its tag and keeps the bookmark. So a figure is found again in a paper that
 * comes back. Source: ECMA-376 17.5.2, 17.13.6.
 */
export function controlledRun(run: TextRun, name: string): ParagraphChild[] {
  const valued = (element: string, value: string): XmlComponent =>
    new BuilderElement<{ val: string }>({ name: element, attributes: { val: { key: 'w:val', value } } });
  const control: XmlComponent = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [valued('w:alias', name), valued('w:tag', `${tagPrefix}${name}`)],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [run] }),
    ],
  });
  const bookmark = `${bookmarkPrefix}${name.replaceAll('-', '_x2d_')}`;
  if (bookmark.length > longestBookmark) return [control as ParagraphChild];
  const id = bookmarkNumber(name);
  const [start, end]: XmlComponent[] = [new BookmarkStart(bookmark, id), new BookmarkEnd(id)];
  return [start as ParagraphChild, control as ParagraphChild, end as ParagraphChild];
}

/** The name in the tag of a control of ours; null for another's. */
export function nameOfTag(tag: string | null): string | null {
  return tag?.startsWith(tagPrefix) ? tag.slice(tagPrefix.length) : null;
}

/** The name in a bookmark of ours; null for another's. */
export function nameOfBookmark(bookmark: string | null): string | null {
  return bookmark?.startsWith(bookmarkPrefix) ? bookmark.slice(bookmarkPrefix.length).replaceAll('_x2d_', '-') : null;
}

/** Far from the numbers of titles, the same for the same name. */
function bookmarkNumber(name: string): number {
  const hash = [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 999_999_937, 7);
  return 1_000_000 + hash;
}
