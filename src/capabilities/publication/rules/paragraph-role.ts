import { annexHeading, beginsAnnexList, goesOnWithAnnexList } from './annex-lines.ts';
import type { ParagraphRole } from './paper.ts';

/** Where a paragraph stands: how many blocks are above it, and what the one right above is for. */
export type ParagraphPlace = { readonly above: number; readonly roleAbove: ParagraphRole | null };

/**
 * What a paragraph is for, by its words and by what stands above it: the heading of an annex, the list of the annexes, whom
 * the paper is for (主送机关: the first, which names units and ends in a colon). Source: GB/T 9704-2012 7.3.2, 7.3.4, 7.3.7.
 */
export function paragraphRole(text: string, { above, roleAbove }: ParagraphPlace): ParagraphRole {
  if (annexHeading(text) !== null) return 'annex';
  if (beginsAnnexList(text) || (roleAbove === 'attachment' && goesOnWithAnnexList(text))) return 'attachment';
  return above === 0 && /^(?:各|市|县|省|区)[^。；！？]{1,120}：$/.test(text) ? 'addressee' : 'body';
}
