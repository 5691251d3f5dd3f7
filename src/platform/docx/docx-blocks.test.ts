import { expect, it } from 'vitest';
import { docxBlocks, docxText } from './docx-blocks.ts';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

it.each([
  [`<w:moveFrom w:id="1">${run('来处')}</w:moveFrom>`, 'what was moved stands where it went'],
  [`<w:del>${run('旧').replaceAll('w:t', 'w:delText')}</w:del>`, 'what was struck out is not read'],
  [`<w:r><w:pict><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></w:pict></w:r>`, 'a text box is not the body'],
  ['<w:r><w:instrText>PAGE</w:instrText></w:r>', 'nor is the code of a field'],
])('%s is left out of a paragraph', (part, _because) => {
  const xml = `<w:body><w:p>${run('前')}${part}<w:ins>${run('后')}</w:ins></w:p></w:body>`;
  expect(docxText(docxBlocks(xml))).toBe('前后');
});
