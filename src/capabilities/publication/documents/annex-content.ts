import { titleLines } from '#kernel/title-lines.ts';
import type { ContentLine, ContentParagraph, ContentRun } from '#platform/official-article.ts';
import { annexHeading } from '../rules/annex-lines.ts';
import { type Block, type ParagraphBlock, paragraphText } from '../rules/paper.ts';

/** 附件1 in 黑体 at the left of a new page, its title in 小标宋 on the third line. Source: GB/T 9704-2012 7.3.7. */
export function annexLines(block: ParagraphBlock): (ContentParagraph | ContentLine)[] {
  const text = paragraphText(block);
  const { mark, title } = annexHeading(text) ?? { mark: text, title: null };
  const line = (words: string): ContentLine => ({
    ...{ kind: 'line', text: words, align: 'center', role: 'xiaoBiaoSong', sizePoints: 22, keepNext: true },
  });
  const runs: ContentRun[] = [{ text: mark, style: 'heading1' }];
  const lines = title === null ? [] : titleLines(title).map(line);
  return [{ kind: 'paragraph', runs, isAnnex: true }, ...(title === null ? [] : [line(' '), ...lines])];
}

/** The list of the annexes: one empty line above it, later lines below the first title. Source: GB/T 9704-2012 7.3.4. */
export function annexListLines(runs: readonly ContentRun[], above: Block | undefined): ContentParagraph[] {
  const isFirst = !(above?.kind === 'paragraph' && above.role === 'attachment');
  if (isFirst)
    return [
      { kind: 'paragraph', runs: [] },
      { kind: 'paragraph', runs },
    ];
  return [{ kind: 'paragraph', runs: [{ text: '\u3000\u3000\u3000', style: 'plain' }, ...runs] }];
}
