import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { characterWidth } from '#kernel/title-lines.ts';
import { resolveFonts } from '#platform/fonts/resolve-fonts.ts';
import { pdfFonts, pdfLines, pdfText } from '#platform/pdf/pdf-text.ts';
import { boundText } from '../rules/bound-text.ts';
import { completedPaper } from '../rules/completed-paper.ts';
import type { Paper } from '../rules/paper.ts';
import { readArticles } from '../rules/read-articles.ts';
import { briefingContent } from './briefing-content.ts';
import { bare, docxText, publishedBriefing, publishedSentences, withoutPageNumbers } from './briefing-example.ts';
import { briefingPdf } from './briefing-pdf.ts';
import { renderBriefing } from './render-briefing.ts';

const paper = publishedBriefing;
const options = { fontDirectory: null, madeOn: '2019-03-23' };
const rendered = await renderBriefing(paper, options);
const chart =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><text x="10" y="50" style="font-family:sans-serif;font-size:20px">各县投资</text></svg>';

function article(text: string): Paper {
  return readArticles([{ name: 'a.txt', text: `# 题目\n${text}` }]);
}

describe('the published briefing', () => {
  it('has sentences to look for', () => {
    const sentences = publishedSentences();
    expect(sentences.length).toBeGreaterThan(90);
    expect(sentences).toContain('〔2020〕第4期');
    expect(sentences).toContain('本期共印：13份');
  });

  it('has every sentence in the DOCX', async () => {
    const text = bare(await docxText(rendered.docx));
    for (const sentence of publishedSentences()) expect(text).toContain(sentence);
  });

  it('has every sentence in the PDF', async () => {
    const text = withoutPageNumbers(await pdfText(rendered.pdf));
    for (const sentence of publishedSentences()) expect(text).toContain(sentence);
  });

  it('has the pages of its contents, and each article begins on its page', async () => {
    const pages = (await pdfText(rendered.pdf)).map(bare);
    expect(rendered.pages).toBe(pages.length);
    expect(rendered.articlePages).toHaveLength(3);
    for (const [index, page] of rendered.articlePages.entries()) {
      const title = bare(paper.articles[index]?.title.text ?? '');
      expect(pages[page - 1]?.startsWith(title)).toBe(true);
      expect(pages[0]).toMatch(new RegExp(`${title}[.]*${page}`));
    }
  });

  it('puts the same pages into the DOCX, as fields', async () => {
    const document = await (await JSZip.loadAsync(rendered.docx)).file('word/document.xml')?.async('string');
    const fields = [...(document ?? '').matchAll(/w:instr="PAGEREF (\w+) \\h"[^>]*>.*?<w:t[^>]*>(\d+)</g)];
    expect(fields.map((field) => Number(field[2]))).toEqual(rendered.articlePages);
    for (const field of fields) expect(document).toContain(`w:name="${field[1]}"`);
  });

  it('has 22 lines of at most 28 characters on a full page', async () => {
    const pages = await pdfLines(rendered.pdf);
    const body = (pages[2] ?? []).filter(({ text }) => !/^— ?\d+ ?—$/.test(text.trim()));
    expect(body).toHaveLength(22);
    // two marks that meet, and a mark at the end of a line, take less than their width
    for (const { text } of body) expect(text.match(/\p{Script=Han}/gu)?.length).toBeLessThanOrEqual(28);
    expect(body.some(({ text }) => characterWidth(text) === 28)).toBe(true);
  });

  it('numbers odd pages at the right and even pages at the left, and holds 版记 on the last page only', async () => {
    const pages = await pdfText(rendered.pdf);
    const numbers = (await pdfLines(rendered.pdf)).map((lines) => lines.at(-1));
    for (const [index, line] of numbers.entries()) {
      expect(bare(line?.text ?? '')).toBe(`—${index + 1}—`);
      const [from, to] = index % 2 === 0 ? [440, 500] : [79.3, 110];
      expect(line?.x).toBeGreaterThan(from);
      expect(line?.x).toBeLessThan(to);
    }
    expect(pages.filter((page) => bare(page).includes('本期共印：13份'))).toEqual([pages.at(-1)]);
  });

  it('embeds no font of the machine, and states what was substituted', async () => {
    const names = await pdfFonts(rendered.pdf);
    for (const name of names) expect(name).toMatch(/^(LXGWWenKai|NotoSerifSC|NotoSansHans)/);
    const xmp = Buffer.from(rendered.pdf).toString('utf8');
    expect(xmp).toContain('仿宋_GB2312以LXGW WenKai代替');
    expect(rendered.fonts.warnings).toEqual([]);
    const core = await (await JSZip.loadAsync(rendered.docx)).file('docProps/core.xml')?.async('string');
    expect(core).toContain('仿宋_GB2312以LXGW WenKai代替');
  });

  it('gives the same bytes again', async () => {
    const withChart = { ...options, charts: [{ article: 0, svg: chart, caption: '图1' }] };
    const [one, other] = [await renderBriefing(paper, withChart), await renderBriefing(paper, withChart)];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    expect(Buffer.from(one.docx).equals(Buffer.from(other.docx))).toBe(true);
  });
});

describe('other papers', () => {
  it('have exactly 22 lines of 28 characters on a page of text', async () => {
    const { pdf } = await renderBriefing(article('生态环境投资'.repeat(200)), options);
    const [, full = []] = await pdfLines(pdf);
    expect(full.slice(0, -1).map(({ text }) => [...text].length)).toEqual(Array.from({ length: 22 }, () => 28));
  });

  it('keep hostile text as it is', async () => {
    const hostile = '#import "x.typ": * $x^2$ \\ *a* _b_ `c` [d] <e> @f 〔g〕 & </w:t> #panic() // /* */';
    const { docx, pdf } = await renderBriefing(article(hostile), options);
    expect(withoutPageNumbers(await pdfText(pdf))).toContain(bare(hostile));
    expect(bare(await docxText(docx))).toContain(bare(hostile));
  });

  it('keep the real minus of bound figures', async () => {
    const { text } = boundText('天台县增长率为{{growthPercent|331023|2019-12|%}}。', () => -45.2);
    const { docx, pdf } = await renderBriefing(article(text), options);
    for (const words of [await docxText(docx), ...(await pdfText(pdf))]) expect(words).toContain('增长率为−45.2%。');
  });

  it('set every place name of the city without a missing glyph', async () => {
    const url = new URL('../../organisation/reference/regions.json', import.meta.url);
    const { regions } = JSON.parse(readFileSync(url, 'utf8')) as { regions: { name: string }[] };
    const names = regions.map((region) => region.name).join('、');
    const { pdf } = await renderBriefing(article(`${names}。`), options);
    expect(withoutPageNumbers(await pdfText(pdf))).toContain(bare(names));
  });

  it('repeat the header of a table and draw charts', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `| 县${index} | ${index} |`);
    const long = article(`| 单位 | 投资 |\n|---|---|\n${rows.join('\n')}\n\n后文。`);
    const charts = [{ article: 0, svg: chart, caption: '图1 各县投资' }];
    const { docx, pdf } = await renderBriefing(long, { ...options, charts });
    const pages = await pdfText(pdf);
    expect(pages.filter((page) => page.includes('单位'))).toHaveLength(
      pages.filter((page) => /县\d/.test(page)).length,
    );
    expect(pages.join('')).toContain('图1各县投资'.slice(0, 2));
    const zip = await JSZip.loadAsync(docx);
    expect(Object.keys(zip.files).some((name) => name.endsWith('.png'))).toBe(true);
    expect(await zip.file('word/document.xml')?.async('string')).toContain('<w:tblHeader/>');
    for (const name of await pdfFonts(pdf)) expect(name).toMatch(/^(LXGWWenKai|NotoSerifSC|NotoSansHans)/);
  });

  it('move 版记 to the foot of a new page when the last page is full', async () => {
    const body = '生态'.repeat(28 * 9);
    const full = article(`${body}。\n\n送：省厅。\n本期共印：30份`);
    const fonts = await resolveFonts(null);
    const { pdf, pages } = await briefingPdf(
      briefingContent(full, []),
      { date: '2020-01-01', description: '' },
      { charts: [], fonts },
    );
    const last = (await pdfLines(pdf)).at(-1) ?? [];
    const imprint = last.find((line) => bare(line.text).includes('共印'));
    expect(pages).toBeGreaterThan(0);
    expect(imprint?.y).toBeLessThan(130);
  });

  it('get the masthead that the bureau gives them', async () => {
    const defaults = {
      holders: ['内部资料'],
      names: ['美丽天台'],
      year: 2020,
      number: 5,
      office: '天台县美丽办编',
      date: '2020-04-03',
    };
    const { pdf } = await renderBriefing(completedPaper(article('文。（天台县美丽办）'), defaults), options);
    const [first = ''] = await pdfText(pdf);
    expect(bare(first)).toContain('美丽天台〔2020〕第5期天台县美丽办编2020年4月3日');
  });
});
