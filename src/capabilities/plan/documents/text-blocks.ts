import type { Facts } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import type { ContentParagraph, RunStyle } from '#platform/official-article.ts';
import { documentTerms } from './document-terms.ts';

/** Points of the text of wide tables: 五号. */
export const tablePoints = 10.5;

/** A fixed word of the papers with its facts. */
export function word(key: keyof typeof documentTerms, facts: Facts = {}): string {
  return sentence(documentTerms, key, 'zh', facts);
}

/** A paragraph in one style. */
export function paragraph(text: string, style: RunStyle = 'plain'): ContentParagraph {
  return { kind: 'paragraph', runs: [{ text, style }] };
}

/** The heading of the annex, on a page of its own. */
export function annexHeading(): ContentParagraph {
  return { ...paragraph(word('annex'), 'heading1'), isAnnex: true };
}

/** A paragraph that begins with a label in bold; none where there is nothing to say. */
export function labelled(label: string, text: string): ContentParagraph[] {
  const [first, ...others] = linesOf(text);
  if (first === undefined) return [];
  const runs = [
    { text: label, style: 'bold' },
    { text: first, style: 'plain' },
  ] as const;
  return [{ kind: 'paragraph', runs }, ...others.map((line) => paragraph(line))];
}

/** The lines of a text as paragraphs; （一） at the beginning of a line is set as a heading of the second level. */
export function paragraphs(text: string): ContentParagraph[] {
  return linesOf(text).map((line) => {
    const [, heading] = /^(（[一二三四五六七八九十]{1,3}）[^。；，]{1,40}[。]?)/.exec(line) ?? [];
    if (heading === undefined) return paragraph(line);
    const rest = line.slice(heading.length);
    const runs = [
      { text: heading, style: 'heading2' as const },
      ...(rest ? [{ text: rest, style: 'plain' as const }] : []),
    ];
    return { kind: 'paragraph', runs };
  });
}

/** 一, 二, … 十 for the numbers from 1 to 10. */
export function chineseNumber(number: number): string {
  return '一二三四五六七八九十'[number - 1] ?? String(number);
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
