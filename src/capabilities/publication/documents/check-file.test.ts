import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '../use-cases/check-file.ts';
import { publishedBriefing } from './briefing-example.ts';
import { renderBriefing } from './render-briefing.ts';

const asked = { today: '2020-04-01', language: 'zh' } as const;
let folder = '';
const place = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingzhang-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(place(name), content);
  return checkFile(place(name), asked).then(
    () => 'nothing was refused',
    (trouble: { code?: string }) => trouble.code ?? String(trouble),
  );
}

describe('a file', () => {
  it('says the same in DOCX as in its text', async () => {
    const { docx } = await renderBriefing(publishedBriefing, { fontDirectory: null, madeOn: '2020-04-01' });
    await writeFile(place('paper.docx'), docx);
    await writeFile(place('paper.txt'), publishedBriefing.source);
    const [ofDocx, ofText] = [await checkFile(place('paper.docx'), asked), await checkFile(place('paper.txt'), asked)];
    const figures = (checked: typeof ofDocx) =>
      checked.figures.map(({ text, value, unit, kind, binding }) => [
        text.replace(/\s/g, ''),
        value,
        unit,
        kind,
        binding,
      ]);
    expect(figures(ofDocx)).toEqual(figures(ofText));
    for (const { text, start } of [...ofDocx.figures, ...ofDocx.findings])
      expect(ofDocx.text.slice(start, start + text.length)).toBe(text);
    const codes = (checked: typeof ofDocx) => [...new Set(checked.findings.map(({ code }) => code))].sort();
    expect(codes(ofDocx)).toEqual(codes(ofText));
  });

  it('that is another paper than a briefing is not asked for a masthead', async () => {
    await writeFile(place('notice.txt'), '关于报送材料的通知\n\n请于2020年4月10日前报送。\n');
    const { figures, findings } = await checkFile(place('notice.txt'), asked);
    expect(figures.map(({ text }) => text)).toEqual(['2020年4月10日']);
    expect(findings).toEqual([]);
  });

  it.each([
    ['old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'paperOldFormat'],
    ['scan.pdf', '%PDF-1.7', 'paperOldFormat'],
    ['half.docx', Buffer.from('504b030414000000', 'hex'), 'paperDamaged'],
    ['empty.txt', ' \n', 'articleFileEmpty'],
    ['bytes.txt', 'a\0b', 'articleFileNotText'],
  ])('%s is refused', async (name, content, code) => {
    expect(await refusal(name, content)).toBe(code);
  });
});
