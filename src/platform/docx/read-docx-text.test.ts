import { describe, expect, it } from 'vitest';
import { docxText } from './read-docx-text.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...parts: readonly string[]) => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${parts.join('')}</w:p>`;
const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(run(text))}</w:tc>`;

describe('the words of a DOCX', () => {
  it.each([
    ['一行\n', paragraph(run('一'), run('行')), 'runs are joined'],
    [
      '投资27252万元\n',
      paragraph(
        run('投资'),
        `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${run('27252万元')}</w:sdtContent></w:sdt>`,
      ),
      'a content control is read',
    ],
    [
      '新\n',
      paragraph(`<w:del>${run('旧').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('新')}</w:ins>`),
      'what was struck out is not',
    ],
    [
      '去处\n',
      paragraph(`<w:moveFrom>${run('来处')}</w:moveFrom><w:moveTo>${run('去处')}</w:moveTo>`),
      'what was moved is read once',
    ],
    [
      '县\t投资\n甲县\t12\n后\n',
      `<w:tbl><w:tblPr/><w:tr>${cell('县')}${cell('投资')}</w:tr><w:tr>${cell('甲县')}${cell('12')}</w:tr></w:tbl>${paragraph(run('后'))}`,
      'a row is a line with tabs',
    ],
    [
      '题目\u3000\u30001\n',
      paragraph(run('题目'), '<w:r><w:tab/></w:r>', run('1')),
      'a tab in a paragraph is no border',
    ],
    ['甲&乙<3\n', paragraph(run('甲&amp;乙&lt;3')), 'entities'],
    [
      '图\n',
      paragraph(
        '<mc:AlternateContent><mc:Choice>',
        run('图'),
        '</mc:Choice><mc:Fallback>',
        run('图'),
        '</mc:Fallback></mc:AlternateContent>',
      ),
      'what is said twice for older readers',
    ],
    ['上\n下\n', paragraph(run('上'), '<w:r><w:br/></w:r>', run('下')), 'a break'],
    [
      '长题目\n',
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('长')}<w:r><w:br/></w:r>${run('题目')}</w:p>`,
      'a title that is broken is one',
    ],
    ['甲\n\n乙\n', `${paragraph(run('甲'))}<w:p/>${paragraph(run('乙'))}`, 'an empty paragraph'],
  ])('%j (%#)', (text, xml, _because) => {
    expect(docxText(`<w:document><w:body>${xml}<w:sectPr><w:pgSz/></w:sectPr></w:body></w:document>`)).toBe(text);
  });
});
