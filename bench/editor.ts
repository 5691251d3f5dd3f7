import { type Browser, chromium, type Page } from 'playwright-core';
import { csrfCookie, csrfTokenOf, sessionCookie } from '#platform/http-session.ts';
import { chromiumPath } from '../e2e/browser.ts';
import { checkPaper, draftPaper } from '../src/capabilities/publication/contract.ts';
import { previewPaper } from '../src/capabilities/publication/contract-editing.ts';
import type { BenchDesk } from './desk.ts';

const figures = 200;
const keys = 12;

/**
 * A paper of about 20 pages with 200 figures: how long its check takes, how long the desk needs for its pages, and in a
 * real browser how long from a key to the page that shows it. The wait for the display's next frame is left out.
 */
export async function editorBench(bench: BenchDesk) {
  const city = await bench.signedIn('city');
  const { id } = await city.call(draftPaper, { body: { year: 2020, number: 90, source: longText() } });
  const params = { id };
  const checkMs = await times(8, () => city.call(checkPaper, { params }));
  const pagesMs = await times(8, async () => (await city.fetch(previewPaper.path.replace(':id', id))).arrayBuffer());
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  try {
    const page = await editorPage(browser, { root: bench.root, token: city.token, id });
    return { figures, pages: await page.locator('.pdf-page').count(), checkMs, pagesMs, ...(await keyTimes(page)) };
  } finally {
    await browser.close();
  }
}

/** Forty paragraphs with five figures each, in four articles. */
function longText(): string {
  const units = ['331000', '331002', '331003', '331022', '331023'];
  const paragraph = (number: number) => {
    const said = units.map((unit) => `${unit}增长率为{{growthPercent|${unit}|2019-12|%}}`).join('，');
    const words = '各地要坚持依法统计，加快真实项目的谋划、开工和建设，及时帮助项目单位协调解决困难。';
    return `第${number}部分，${said}。${words.repeat(4)}`;
  };
  const paragraphs = Array.from({ length: figures / units.length }, (_, index) => paragraph(index + 1));
  const articles = Array.from({ length: 4 }, (_, index) => [
    `# 全市生态环保投资情况之${'一二三四'[index]}`,
    ...paragraphs.slice(index * 10, index * 10 + 10),
  ]);
  return articles.flat().join('\n\n');
}

/** Median and worst of some runs, after one that warms up. */
async function times(runs: number, work: () => Promise<unknown>) {
  await work();
  const found: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    await work();
    found.push(performance.now() - from);
  }
  return summary(found);
}

function summary(found: readonly number[]) {
  const sorted = found.toSorted((one, other) => one - other);
  return { median: Math.round(sorted[sorted.length >> 1] ?? 0), worst: Math.round(sorted.at(-1) ?? 0) };
}

async function editorPage(
  browser: Browser,
  { root, token, id }: { root: string; token: string; id: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const at = { url: root, sameSite: 'Strict' } as const;
  await context.addCookies([
    { ...at, name: sessionCookie, value: token, httpOnly: true },
    { ...at, name: csrfCookie, value: csrfTokenOf(token) },
  ]);
  const page = await context.newPage();
  await page.goto(`${root}/papers/${id}?view=both`);
  await page.locator('.pdf-page[data-drawn]').first().waitFor({ timeout: 60_000 });
  await page.locator('.paper > p').first().click();
  return page;
}

/** From a key to its own letter on the page, and to the drawn PDF page. */
async function keyTimes(page: Page) {
  await page.evaluate(() => {
    document.addEventListener('keydown', () => Object.assign(window, { pressed: performance.now() }), true);
  });
  const drawn: number[] = [];
  for (let key = 0; key < keys; key++) {
    const before = await page.evaluate(() => performance.now());
    await page.keyboard.type('a');
    const ms = await page.waitForFunction((since) => {
      const { pressed = 0 } = window as unknown as { pressed?: number };
      const at = Number(document.querySelector<HTMLElement>('.pdf-page')?.dataset.drawn ?? 0);
      return pressed >= since && at > pressed ? at - pressed : null;
    }, before);
    drawn.push(Number(await ms.jsonValue()));
    await page.waitForTimeout(300);
  }
  return { keyToPageMs: summary(drawn) };
}
