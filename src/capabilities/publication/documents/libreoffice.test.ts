import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type PdfLine, pdfLines } from '#platform/pdf/pdf-text.ts';
import { readArticles } from '../rules/read-articles.ts';
import { bare, publishedBriefing, publishedSentences, withoutPageNumbers } from './briefing-example.ts';
import { renderBriefing } from './render-briefing.ts';

const run = promisify(execFile);
const options = { fontDirectory: null, madeOn: '2019-03-23' };
const hasSoffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
const absence = hasSoffice ? '' : ' (SKIPPED: soffice is not installed, so the DOCX was not seen in LibreOffice)';

/** The pages that LibreOffice makes of a DOCX, line by line. */
async function pagesInLibreOffice(docx: Uint8Array): Promise<PdfLine[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'qingzhang-libreoffice-'));
  try {
    await writeFile(join(folder, 'paper.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [
      '--headless',
      profile,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'paper.docx'),
    ]);
    return await pdfLines(await readFile(join(folder, 'paper.pdf')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const texts = (lines: readonly PdfLine[] = []) => lines.map(({ text }) => text);

describe.skipIf(!hasSoffice)(`the DOCX in LibreOffice${absence}`, { timeout: 90_000 }, () => {
  it('has exactly 22 lines of 28 characters on a page of text', async () => {
    const paper = readArticles([{ name: 'a.txt', text: `# 题目\n${'生态环境投资'.repeat(200)}` }]);
    const [, full = []] = await pagesInLibreOffice((await renderBriefing(paper, options)).docx);
    const lengths = texts(full.slice(0, -1)).map((text) => [...text].length);
    expect(lengths).toEqual(Array.from({ length: 22 }, () => 28));
  });

  it('is the published briefing, page by page', async () => {
    const { docx, articlePages, pages } = await renderBriefing(publishedBriefing, options);
    const seen = await pagesInLibreOffice(docx);
    const words = withoutPageNumbers(seen.map((lines) => texts(lines).join('\n')));
    for (const sentence of publishedSentences()) expect(words).toContain(sentence);
    expect(seen).toHaveLength(pages);
    for (const [index, { title }] of publishedBriefing.articles.entries()) {
      expect(bare(texts(seen[(articlePages[index] ?? 0) - 1]).join(''))).toMatch(new RegExp(`^${bare(title.text)}`));
    }
    expect(texts(seen[2]).filter((text) => !/—/.test(text))).toHaveLength(22);
    const numbers = seen.map((lines) => lines.at(-1));
    expect(numbers.map((line) => bare(line?.text ?? ''))).toEqual(seen.map((_, index) => `—${index + 1}—`));
    expect(numbers.map((line) => (line?.x ?? 0) > 300)).toEqual(seen.map((_, index) => index % 2 === 0));
  });
});
