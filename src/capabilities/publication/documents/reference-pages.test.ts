import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { differingShare, type PagePicture, pagePictures, pictureOf, pngOf } from '#testing/page-pictures.ts';
import type { Paper } from '../rules/paper.ts';
import { pageSamples } from './page-samples.ts';
import { renderBriefing } from './render-briefing.ts';

const folder = path.join(import.meta.dirname, 'reference-pages');

/** `RENEW_PAGES=1` writes the pages anew instead of comparing them: look at each before it is kept. */
const isRenewing = process.env.RENEW_PAGES === '1';

/** Share of a page that may look otherwise: a letter, not a line. */
const mostDiffering = 0.0005;

describe('pages look as those that are stored', () => {
  it.each(Object.entries(pageSamples()))('of the %s', async (name, paper) => {
    const pages = await pagesOf(paper);
    if (isRenewing) return keep(name, pages);
    const stored = await storedPages(name);
    expect(pages).toHaveLength(stored.length);
    const shares = pages.map((page, place) => differingShare(page, stored[place] ?? page));
    expect(shares.filter((share) => share > mostDiffering)).toEqual([]);
  });

  it.runIf(!isRenewing)('and a line that moved, a word that changed or a rule that is missing is seen', async () => {
    const [page] = await storedPages('notice');
    if (page === undefined) throw new Error('no page is stored');
    const soft = { ...page, grey: page.grey.map((shade) => Math.min(255, shade + 12)) };
    expect(differingShare(page, soft)).toBeLessThanOrEqual(mostDiffering);
    expect(differingShare(page, shifted(page, 2))).toBeGreaterThan(mostDiffering);
    const blank = { ...page, grey: page.grey.map((shade, place) => (isWord(place, page) ? 255 : shade)) };
    expect(differingShare(page, blank)).toBeGreaterThan(mostDiffering);
    expect(differingShare(page, { ...page, height: page.width, width: page.height })).toBe(1);
  });
});

/** The first words of the text: 4 characters. */
function isWord(place: number, { width }: PagePicture): boolean {
  const [x, y] = [(place % width) / width, Math.floor(place / width) / (width * Math.SQRT2)];
  return x > 0.2 && x < 0.32 && y > 0.25 && y < 0.3;
}

function shifted(page: PagePicture, rows: number): PagePicture {
  const grey = new Uint8Array(page.grey.length).fill(255);
  grey.set(page.grey.subarray(0, page.grey.length - rows * page.width), rows * page.width);
  return { ...page, grey };
}

async function pagesOf(paper: Paper): Promise<PagePicture[]> {
  const { pdf } = await renderBriefing(paper, { fontDirectory: null, madeOn: '2020-04-10' });
  return pagePictures(pdf);
}

async function storedPages(name: string): Promise<PagePicture[]> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(`${name}-`)).sort();
  return Promise.all(files.map(async (file) => pictureOf(await readFile(path.join(folder, file)))));
}

async function keep(name: string, pages: readonly PagePicture[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) if (file.startsWith(`${name}-`)) await rm(path.join(folder, file));
  for (const [place, page] of pages.entries())
    await writeFile(path.join(folder, `${name}-${place + 1}.png`), pngOf(page));
}
