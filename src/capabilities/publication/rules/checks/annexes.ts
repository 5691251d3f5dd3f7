import type { Facts } from '#kernel/refusal.ts';
import { annexHeading, beginsAnnexList, goesOnWithAnnexList } from '../annex-lines.ts';
import type { FindingDraft } from '../finding.ts';
import { type Article, type Block, type Paper, type Placed, paragraphText } from '../paper.ts';

/**
 * Annexes against the list of them below the text (附件说明), and against where the text names them. A list without annexes
 * is of files that go along. Source: GB/T 9704-2012 7.3.4, 7.3.7 (the title of an annex is that of the list).
 */
export function checkAnnexes({ articles }: Paper): FindingDraft[] {
  return articles.flatMap((article) => {
    const headings = headingsOf(article);
    const [first] = headings;
    if (first === undefined) return [];
    const listed = listedIn(article);
    if (listed.length === 0) return [found('annexListMissing', first, { annexes: headings.length })];
    return [...differing(headings, listed), ...unknown(article, headings.length)];
  });
}

type Heading = Placed & { readonly title: string | null };

function differing(headings: readonly Heading[], listed: readonly Placed[]): FindingDraft[] {
  if (headings.length !== listed.length) {
    const [first = { text: '', start: 0 }] = listed;
    return [found('annexesDiffer', first, { entry: `${listed.length}`, title: `${headings.length}` })];
  }
  return headings.flatMap((heading, index) => {
    const entry = listed[index];
    if (entry === undefined || heading.title === null || bare(entry.text) === bare(heading.title)) return [];
    return [found('annexesDiffer', heading, { entry: entry.text, title: heading.title })];
  });
}

/** 见附件4 where there are three. */
function unknown({ blocks }: Article, annexes: number): FindingDraft[] {
  return paragraphs(blocks).flatMap(({ text, start }) =>
    [...text.matchAll(/(?:见|详见|参见)附件(\d{1,2})/g)]
      .filter((match) => Number(match[1]) > annexes)
      .map((match) => found('annexUnknown', { text: match[0], start: start + match.index }, { annexes })),
  );
}

/** Headings with their titles; one that has none bears the caption of the table below it. */
function headingsOf({ blocks }: Article): Heading[] {
  return blocks.flatMap((block, index): Heading[] => {
    if (block.kind !== 'paragraph') return [];
    const text = paragraphText(block);
    const heading = annexHeading(text);
    if (heading === null) return [];
    const below = blocks[index + 1];
    const caption = below?.kind === 'table' ? (below.caption ?? null) : null;
    return [{ text, start: block.start, title: heading.title ?? caption }];
  });
}

/** Titles in the list below the text, without their numbers. */
function listedIn({ blocks }: Article): Placed[] {
  const listed: Placed[] = [];
  let isInList = false;
  for (const { text, start } of paragraphs(blocks)) {
    isInList = beginsAnnexList(text) || (isInList && goesOnWithAnnexList(text));
    const title = text.replace(/^[\s\u3000]*(?:附件|Annex) ?[:：]\s*/, '').replace(/^[\s\u3000]*\d{1,2}[.．]\s*/, '');
    if (isInList && title !== '') listed.push({ text: title, start: start + text.indexOf(title) });
  }
  return listed;
}

function paragraphs(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [{ text: paragraphText(block), start: block.runs[0]?.start ?? block.start }] : [],
  );
}

function bare(text: string): string {
  return text.replace(/[\s\u3000《》。；]/g, '');
}

function found(
  code: 'annexListMissing' | 'annexesDiffer' | 'annexUnknown',
  { text, start }: Placed,
  facts: Facts,
): FindingDraft {
  return { code, severity: 'warning', text, start, facts };
}
