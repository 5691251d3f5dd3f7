import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { dataTable } from './data-table.ts';
import { imprintTable } from './imprint-table.ts';
import { officialParagraph, officialRun } from './official-text.ts';
import { packDocx } from './pack-docx.ts';
import { withZipDate } from './with-zip-date.ts';

const properties = { title: '简报 <1>', author: '办公室 & 处', description: '说明', date: '2020-04-03' };

async function part(name: string, children = [officialParagraph([officialRun('正文“引号”')])]): Promise<string> {
  const zip = await JSZip.loadAsync(await packDocx(children, properties));
  return (await zip.file(name)?.async('string')) ?? '';
}

describe('packDocx', () => {
  it('has the page of GB/T 9704 and a grid of lines only', async () => {
    const document = await part('word/document.xml');
    expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toMatch(/<w:docGrid [^>]*w:type="lines"/);
    expect(document).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
    expect(document).not.toContain('linesAndChars');
  });

  it('names official fonts with the East Asian hint', async () => {
    expect(await part('word/document.xml')).toMatch(/<w:rFonts [^>]*w:eastAsia="仿宋_GB2312"[^>]*w:hint="eastAsia"/);
    expect(await part('word/styles.xml')).toContain('<w:spacing w:val="-5"/>');
  });

  it('numbers odd pages at the right and even pages at the left', async () => {
    expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = [await part('word/footer1.xml'), await part('word/footer2.xml')];
    expect(footers.filter((footer) => footer.includes('w:jc w:val="right"'))).toHaveLength(1);
    expect(footers.filter((footer) => footer.includes('PAGE'))).toHaveLength(2);
  });

  it('states its properties and not the clock', async () => {
    const core = await part('docProps/core.xml');
    expect(core).toContain('<dc:title>简报 &lt;1&gt;</dc:title><dc:creator>办公室 &amp; 处</dc:creator>');
    expect(core.match(/2020-04-03T00:00:00Z/g)).toHaveLength(2);
  });

  it('gives the same bytes for the same content', async () => {
    const pack = () => {
      const table = dataTable({ columns: [0.5, 0.5], rows: [['甲', '乙']], hasHeader: false });
      return packDocx([table, ...imprintTable([[officialParagraph([officialRun('送：省厅。')])]])], properties);
    };
    expect(Buffer.from(await pack()).equals(Buffer.from(await pack()))).toBe(true);
  });

  it('puts 版记 at the foot of the page', async () => {
    const zip = await JSZip.loadAsync(await packDocx(imprintTable([[officialParagraph([])]]), properties));
    const document = await zip.file('word/document.xml')?.async('string');
    expect(document).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom"/);
    expect(document).toMatch(/<w:tblpPr [^>]*w:vertAnchor="margin"/);
  });
});

describe('withZipDate', () => {
  it('changes the date of every entry and nothing else', async () => {
    const zip = new JSZip().file('a.txt', 'a').file('b/c.txt', 'c'.repeat(99));
    const archive = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    const read = await JSZip.loadAsync(withZipDate(archive, '2019-03-23'));
    expect(await read.file('b/c.txt')?.async('string')).toBe('c'.repeat(99));
    expect(read.file('a.txt')?.date.toISOString()).toBe('2019-03-23T00:00:00.000Z');
  });

  it('refuses what is no archive', () => {
    expect(() => withZipDate(new Uint8Array(40), '2020-01-01')).toThrow('not a ZIP archive');
  });
});
