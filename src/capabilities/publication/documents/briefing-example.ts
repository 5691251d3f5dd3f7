import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import type { Paper } from '../rules/paper.ts';
import { readArticles } from '../rules/read-articles.ts';

const source = readFileSync(new URL('../../../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');
const marks = /^(?:- |-{3,}$)/;
const labels = /^(送|发):|(联系电话|传真|E-mail|本期共印):/g;
const ends = /(?<=。)|(?<=办公室编 )|(?=传真：|E-mail：|本期共印：)/;

/** The published briefing, for tests. */
export const publishedBriefing: Paper = readArticles([{ name: 'briefing-2020-04.txt', text: source }]);

/**
 * Every sentence of the published briefing in its order, bare, taken from the file and not from the reader. One that a
 * page of the scan broke is two; the labels at the foot have the full-width colon of the documents.
 */
export function publishedSentences(): string[] {
  return source
    .split('\n')
    .map((line) => line.replace(marks, '').replace(labels, '$1$2：'))
    .flatMap((line) => line.split(ends))
    .map(bare)
    .filter((text) => text !== '');
}

/** `text` without white space and the marks of Markdown, for tests. */
export function bare(text: string): string {
  return text.replace(/[\s\u3000*#]/g, '');
}

/** The words in a DOCX, for tests. */
export async function docxText(docx: Uint8Array): Promise<string> {
  const document = (await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string')) ?? '';
  const texts = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '');
  return texts
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The bare words of pages without their numbers, since a sentence may go over the page; for tests. */
export function withoutPageNumbers(pages: readonly string[]): string {
  return bare(pages.join('\n').replace(/^[\s]*—\s*\d+\s*—\s*$/gm, ''));
}
