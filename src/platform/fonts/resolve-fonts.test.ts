import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fontRoles } from './font-role.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { renamedFont } from './renamed-font.ts';
import { resolveFonts } from './resolve-fonts.ts';
import { isWoff, sfntFromWoff } from './sfnt-from-woff.ts';

const regions = await readFile(
  new URL('../../capabilities/organisation/reference/regions.json', import.meta.url),
  'utf8',
);
const packaged = await resolveFonts(null);

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'qingzhang-fonts-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe('the fonts that npm brings', () => {
  it('stand in for every official font, and say so', () => {
    expect(packaged.substituted.map(({ role }) => role)).toEqual(fontRoles);
    expect(packaged.substituted[0]).toEqual({
      role: 'fangSong',
      officialName: '仿宋_GB2312',
      usedFamily: 'LXGW WenKai',
    });
  });

  it.each(fontRoles)('have a glyph in %s for every place name and every mark of official papers', (role) => {
    expect(missingGlyphs(`${regions}〔〕（）《》“”‘’—…·−％‰℃㎡³①⑩〇Ⅷ葭沚垟𠮷䶮`, role, packaged)).toEqual([]);
  });

  it('say which characters they lack', () => {
    expect(missingGlyphs('台州\u{10fff0}龘\n', 'fangSong', packaged)).toEqual([]);
    expect(missingGlyphs('台\u{1f9ff}州\u{1f9ff}', 'fangSong', packaged)).toEqual(['\u{1f9ff}']);
  });
});

describe('a folder of the bureau’s own fonts', () => {
  it('comes first, found by the names inside the files', async () => {
    const directory = await folder();
    const [hei] = packaged.roles.hei.files;
    const font = await readFile(hei?.path ?? '');
    await writeFile(join(directory, 'whatever.ttf'), renamedFont(font, '仿宋_GB2312'));
    const fonts = await resolveFonts(directory);
    expect(fonts.roles.fangSong).toMatchObject({ weight: 400, latinFamily: null });
    expect(fonts.roles.fangSong.families).toEqual(['仿宋_GB2312', 'LXGW WenKai', 'Noto Serif SC']);
    expect(fonts.substituted.map(({ role }) => role)).not.toContain('fangSong');
  });

  it('may hold files that are no fonts', async () => {
    const directory = await folder();
    await writeFile(join(directory, 'broken.ttf'), 'no font');
    await writeFile(join(directory, 'cut.otf'), 'OTTO\x00\x20');
    await writeFile(join(directory, 'readme.txt'), 'read me');
    expect((await resolveFonts(directory)).substituted).toHaveLength(fontRoles.length);
  });

  it('must exist', async () => {
    await expect(resolveFonts('/no/such/folder')).rejects.toThrow('ENOENT');
  });
});

describe('sfntFromWoff', () => {
  it('unpacks a font with the same tables', async () => {
    const woff = await readFile(packaged.roles.fangSong.files[0]?.path ?? '');
    const font = await sfntFromWoff(woff);
    expect(isWoff(woff)).toBe(true);
    expect(isWoff(font)).toBe(false);
    expect(font.readUInt16BE(4)).toBe(woff.readUInt16BE(12));
    expect(font.length).toBe(woff.readUInt32BE(16));
  });
});
