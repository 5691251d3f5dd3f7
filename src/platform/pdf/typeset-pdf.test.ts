import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { resolveFonts } from '../fonts/resolve-fonts.ts';
import { pdfText } from './pdf-text.ts';
import { typesetPdf } from './typeset-pdf.ts';
import type { TypstDocument } from './typst-task.ts';

const run = promisify(execFile);
const fonts = await resolveFonts(null);

/** A document that sets one string, which it gets as data. */
function withText(text: string): TypstDocument {
  const source = `#set document(date: datetime(year: 2020, month: 1, day: 1))
#set text(font: ("LXGW WenKai", "Noto Serif SC"), lang: "zh", fallback: false)
#json("/text.json")`;
  return { source, files: [{ path: '/text.json', content: Buffer.from(JSON.stringify(text)) }], query: null };
}

describe('typesetPdf', () => {
  it('makes PDF/A-2b and says so in its metadata', async () => {
    const { pdf, pages } = await typesetPdf(withText('台州'), fonts);
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(pages).toBe(1);
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(bytes).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });

  it.each([
    '#import "@preview/x:1.0.0": *',
    '$x^2$ #set page(fill: red) #eval("1+1")',
    '\\ *粗* _斜_ `code` [a] <label> @ref // 注释 /* 注释 */ ~ -- --- ...',
    '〔2020〕第4期 “引号” ‘引号’ \' " {} #{panic()}',
    '#read("/etc/passwd") #include "/text.json"',
  ])('sets %s as it is', async (text) => {
    const { pdf } = await typesetPdf(withText(text), fonts);
    const bare = (value: string) => value.replace(/\s/g, '');
    expect(bare((await pdfText(pdf)).join(''))).toBe(bare(text));
  });

  it('gives the same bytes for the same document', async () => {
    const [one, other] = await Promise.all([typesetPdf(withText('葭沚'), fonts), typesetPdf(withText('葭沚'), fonts)]);
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
  });

  it('answers a query about the layout', async () => {
    const here = '#context [#metadata(here().page()) <here>]';
    const document = { source: `${here}\n#pagebreak()\n${here}`, files: [], query: '<here>' };
    expect((await typesetPdf(document, fonts)).found).toEqual([1, 2]);
  });

  it('warns of a family that is not there', async () => {
    const { warnings } = await typesetPdf({ source: '#text(font: "no such")[台]', files: [], query: null }, fonts);
    expect(warnings).toContain('unknown font family: no such');
  });

  it('cannot read a file that it was not given, and goes on with the next document', async () => {
    const broken = typesetPdf({ source: '#read("/etc/hostname")', files: [], query: null }, fonts);
    const next = typesetPdf(withText('后文'), fonts);
    await expect(broken).rejects.toThrow('cannot be typeset');
    expect((await next).pages).toBe(1);
  });

  it('refuses a document that takes too long, and goes on with the next', async () => {
    const long = { source: '#for a in range(1000000) { for b in range(10000) { [] } }', files: [], query: null };
    await expect(typesetPdf(long, fonts, 200)).rejects.toMatchObject({ code: 'documentTimeout' });
    expect((await typesetPdf(withText('后文'), fonts)).pages).toBe(1);
    const { stdout } = await run('ps', ['--ppid', String(process.pid), '-o', 'args=']).catch(() => ({ stdout: '' }));
    expect(stdout.split('\n').filter((line) => line.includes('typst-worker')).length).toBeLessThanOrEqual(1);
  });
});
