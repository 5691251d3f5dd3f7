import { Refusal } from '#kernel/refusal.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { itemText } from './xml-tags.ts';
import { partPieces, type ZipParts } from './zip-parts.ts';

const longestItem = 8 * 1024 * 1024;

/**
 * The texts that cells of an .xlsx refer to by number. They are the only part of a workbook held in memory, so the
 * part may not be larger than `limits.partBytes`; else refuses `workbookTooComplex`.
 */
export async function sharedTexts(parts: ZipParts, part: string | null, limits: ReadingLimits): Promise<string[]> {
  const texts: string[] = [];
  if (part === null || !parts.entries.has(part)) return texts;
  if ((parts.entries.get(part)?.uncompressedSize ?? 0) > limits.partBytes) throw new Refusal('workbookTooComplex');
  let prefix: string | null = null;
  let rest = '';
  for await (const piece of partPieces(parts, part)) {
    rest += piece;
    prefix ??= /<((?:[\w.-]+:)?)sst[\s>]/.exec(rest)?.[1] ?? null;
    if (prefix !== null) rest = rest.slice(takeItems(rest, prefix, texts));
    if (rest.length > longestItem) throw new Refusal('damagedWorkbook');
  }
  return texts;
}

/** Adds the items that stand complete in `xml` and tells where the rest begins. */
function takeItems(xml: string, prefix: string, texts: string[]): number {
  const [mark, endMark] = [`<${prefix}si`, `</${prefix}si>`];
  let at = 0;
  for (;;) {
    const start = xml.indexOf(mark, at);
    const tagEnd = start < 0 ? -1 : xml.indexOf('>', start);
    if (tagEnd < 0) return start < 0 ? Math.max(at, xml.length - mark.length) : start;
    const blank = xml.charCodeAt(tagEnd - 1) === 47;
    const end = blank ? tagEnd : xml.indexOf(endMark, tagEnd);
    if (end < 0) return start;
    texts.push(blank ? '' : detached(itemText(xml.slice(tagEnd + 1, end))));
    at = blank ? tagEnd + 1 : end + endMark.length;
  }
}

/** A copy of its own: a slice would keep the whole piece of XML that it was cut from alive. */
function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
