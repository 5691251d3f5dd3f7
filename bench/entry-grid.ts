import { type Browser, chromium, type Page } from 'playwright-core';
import { csrfCookie, csrfTokenOf, sessionCookie } from '#platform/http-session.ts';
import { chromiumPath } from '../e2e/browser.ts';
import { withOwner } from '../src/apps/open-desk.ts';
import type { BenchDesk } from './desk.ts';

const month = '2020-03';
const unit = '331023';
const rows = 1000;
/** Column of the first amount that follows no other. */
const firstColumn = 7;
const pastedColumns = 5;

/** Windows of which each pastes once, the first after its keys. */
const windows = 5;

/**
 * The sheet of a county with 1,000 projects in a real browser: from a key to the picture that shows it, and pastes of
 * 5,000 cells until the server has them all, each into empty cells in a browser that was just started. The first is also
 * the first that the server sees. The wait for the display's next frame is left out: the browser draws as soon as it can.
 */
export async function entryGridBench(bench: BenchDesk) {
  await fullCounty(bench);
  const {
    openedMs,
    keys,
    paste: first,
  } = await inWindow(bench, async (page) => {
    const openedMs = Math.round(await page.evaluate(() => performance.now()));
    return { openedMs, keys: await keyTimes(page), paste: await pasteTimes(page) };
  });
  const others = [];
  for (let i = 1; i < windows; i++) {
    await emptied(bench);
    others.push(await inWindow(bench, pasteTimes));
  }
  const pastes = [first, ...others];
  const preview = timesOf(pastes.map(({ previewMs }) => previewMs));
  const saved = timesOf(pastes.map(({ savedMs }) => savedMs));
  return {
    rows,
    openedMs,
    ...keys,
    pasted: rows * pastedColumns,
    preview,
    saved: { firstMs: first.savedMs, ...saved },
  };
}

/** Does something in the sheet of a browser that is started for it. */
async function inWindow<Result>(bench: BenchDesk, work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  try {
    return await work(await sheetPage(bench, browser));
  } finally {
    await browser.close();
  }
}

/** Takes away what was filled in, so that the next paste writes into empty cells as well. */
async function emptied({ adminUrl }: BenchDesk): Promise<void> {
  await withOwner(adminUrl, (client) => client.query('truncate dispatch.sheet_cell, dispatch.sheet_change cascade'));
}

/** Multiplies the projects under way of one county until it has a thousand, and opens the round. */
async function fullCounty({ adminUrl }: BenchDesk): Promise<void> {
  await withOwner(adminUrl, async (client) => {
    await client.query(`update dispatch.round set state = 'open', closes_on = null where month = $1`, [month]);
    const { rows: columns } = await client.query<{ list: string }>(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list
      from information_schema.columns where table_schema = 'project_library' and table_name = 'project'
        and is_generated = 'NEVER' and column_name <> all($1)`,
      [['id', 'version', 'code', 'name', 'name_key']],
    );
    const same = columns[0]?.list ?? '';
    await client.query(
      `insert into project_library.project (id, version, code, name, name_key, ${same})
      select gen_random_uuid(), 1, p.code || '-' || n, p.name || '（' || n || '）', p.name_key || n, ${same}
      from project_library.project p cross join generate_series(1, 200) n
      where p.unit_code = $1 and p.caliber = 'in' and p.stage = 'building' limit ${rows}`,
      [unit],
    );
    await client.query('analyze project_library.project');
  });
}

async function sheetPage(bench: BenchDesk, browser: Browser): Promise<Page> {
  const { token } = await bench.signedIn('tiantai');
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const at = { url: bench.root, sameSite: 'Strict' } as const;
  await context.addCookies([
    { ...at, name: sessionCookie, value: token, httpOnly: true },
    { ...at, name: csrfCookie, value: csrfTokenOf(token) },
  ]);
  const page = await context.newPage();
  await page.goto(`${bench.root}/sheet?month=${month}`);
  await page.locator('[data-row="10"]').first().waitFor();
  return page;
}

const cell = (page: Page, row: number, column: number) => page.locator(`[data-row="${row}"][data-column="${column}"]`);

/** From a key to the picture: typing into a cell, and the Enter that takes it over, goes on and saves. */
async function keyTimes(page: Page) {
  await watchKeys(page);
  await cell(page, 2, firstColumn).click();
  const floor = await page.context().newPage();
  await floor.setContent('<textarea autofocus></textarea>');
  await floor.locator('textarea').focus();
  await watchKeys(floor);
  const found = { sheet: await keysOf(page), floor: await keysOf(floor) };
  return { typedKey: found.sheet.typed, enterKey: found.sheet.entered, bareField: found.floor.typed };
}

/** Notes how long the picture takes after each key. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken: Record<string, number[]> = { typed: [], entered: [] };
    Object.assign(window, { taken });
    const note = (event: KeyboardEvent) => {
      const begun = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () =>
          taken[event.key === 'Enter' ? 'entered' : 'typed']?.push(performance.now() - begun);
        channel.port2.postMessage(null);
      });
    };
    document.addEventListener('keydown', note, true);
  });
}

async function keysOf(page: Page) {
  await page.bringToFront();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press(String(1 + (i % 9)));
    await page.waitForTimeout(25);
    await page.keyboard.press('Enter');
    // Nobody types faster than some seven keys a second.
    await page.waitForTimeout(150);
  }
  const taken = await page.evaluate(() => (window as unknown as { taken: Record<string, number[]> }).taken);
  return { typed: timesOf(taken.typed ?? []), entered: timesOf(taken.entered ?? []) };
}

function timesOf(taken: readonly number[]) {
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1), runs: sorted.length };
}

/** A block of 5,000 amounts: until its preview is there, and from its confirmation until all are saved. */
async function pasteTimes(page: Page) {
  await page.bringToFront();
  // A clerk looks at the sheet before pasting, and the page is no longer busy with opening.
  await page.waitForTimeout(1000);
  await cell(page, 0, 0)
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
  await page.keyboard.press('Control+Home');
  await cell(page, 0, firstColumn).click();
  const block = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: pastedColumns }, (_, column) => row + column / 10 + 1).join('\t'),
  ).join('\n');
  const previewMs = await page.evaluate(async (text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const begun = performance.now();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    while (!document.querySelector('.ant-modal .ant-btn-primary')) await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  }, block);
  await page.waitForTimeout(600);
  const savedMs = await page.evaluate(async () => {
    const button = document.querySelector<HTMLElement>('.ant-modal .ant-btn-primary');
    const status = () => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join(' ');
    // Looking at every picture would have the browser draw without a pause, on a core that the server needs.
    const says = (words: string) =>
      new Promise<void>((done) => {
        const look = () => {
          if (!status().includes(words)) return;
          observer.disconnect();
          done();
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      });
    const begun = performance.now();
    button?.click();
    await says('正在保存');
    await says('已全部保存');
    return performance.now() - begun;
  });
  return { previewMs: Math.round(previewMs), savedMs: Math.round(savedMs) };
}
