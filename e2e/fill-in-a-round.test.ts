import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../demo/load-demo-city.ts';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, signIn, stage } from './support.ts';
import { moved } from './window.ts';

/** Column of the month's amount in the sheet; the sums follow it. */
const monthColumn = 4;
let desk: Stage;
/** What becomes true in a while; the machine may have other work. */
const shown = (read: () => Promise<string>) => expect.poll(read, { timeout: 15_000 });
beforeAll(async () => {
  if (hasBrowser) desk = await stage();
});
afterAll(() => desk?.close());

const open = async (page: Page) => {
  await page.goto('/sheet');
  await page.getByRole('grid').waitFor();
};
/** Somebody at the sheet, in the window that was used last. */
const atSheet = async (name: string) => {
  const visitor = await desk.atWork(name, '/sheet');
  await visitor.page.getByRole('grid').waitFor();
  return visitor;
};
const cell = (page: Page, row: number, column = monthColumn) =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);
/** What stands in a cell, without its signs. */
const text = (page: Page, row: number, column = monthColumn) =>
  cell(page, row, column).evaluate((found) =>
    [...found.childNodes].map((part) => (part.nodeType === Node.TEXT_NODE ? part.textContent : '')).join(''),
  );
const saved = (page: Page, row: number, column = monthColumn) =>
  page.locator(`.grid-saved[data-row="${row}"][data-column="${column}"]`).waitFor();
const type = async (page: Page, row: number, text: string, column = monthColumn) => {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
const rowOf = async (page: Page, name: string) => {
  const found = page.locator('[data-column="0"]').filter({ hasText: name }).first();
  return Number(await found.getAttribute('data-row'));
};
const paste = (page: Page, text: string) =>
  page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

/** Rewrites what waits in the outbox as pages before decision 82 kept it, one object a cell; gives how many records. */
const keptAsBefore = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('qingzhang-outbox', 1));
    const records = database.transaction('outgoing', 'readwrite').objectStore('outgoing');
    const all: { content: string }[] = await done(records.getAll());
    for (const record of all) {
      const blocks: { month: string; fields: string[]; rows: { projectId: string; cells: unknown[][] }[] }[] =
        JSON.parse(record.content);
      const content = blocks.flatMap(({ month, fields, rows }) =>
        rows.flatMap(({ projectId, cells }) =>
          cells.map(([base, value], i) => ({ projectId, month, field: fields[i], base, value })),
        ),
      );
      await done(records.put({ ...record, content }));
    }
    database.close();
    return all.length;
  });

describe.skipIf(!hasBrowser)('filling in a round', () => {
  it('by keyboard alone: full-width digits, sums that follow, undo, and nothing serious for those who cannot see', async () => {
    const { page, errors } = await atSheet('tiantai');
    const row = await blankRow(page);
    await type(page, row, '１２３．５');
    await saved(page, row);
    expect(await text(page, row)).toBe('123.5');
    expect(await text(page, row, monthColumn + 1)).toBe('123.5');
    await page.keyboard.press('Control+z');
    await shown(() => text(page, row)).toBe('');
    await page.keyboard.press('Control+y');
    await shown(() => text(page, row)).toBe('123.5');
    await type(page, row, '约5');
    await shown(() => text(page, row)).toContain('约5');
    // It is not saved, and stands where it was typed all the same when the page is opened again, until it is put right.
    await moved(page, '/sheet?month=2020-02');
    await page.getByRole('button', { name: '未接收 1 格' }).waitFor();
    await open(page);
    await shown(() => text(page, row)).toContain('约5');
    expect(await page.getByRole('button', { name: /未接收/ }).count()).toBe(0);
    await type(page, row, '5');
    await saved(page, row);
    await page.reload();
    await page.getByRole('grid').waitFor();
    await shown(() => text(page, row)).toBe('5');
    const grave = await barriers(page);
    expect(grave.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('Enter that ends a composition of an input method does not leave the cell', async () => {
    const { page } = await atSheet('tiantai');
    const row = await blankRow(page);
    const progress = monthColumn + 8;
    await cell(page, row, progress).click();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'zhuti', selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press('Enter');
    expect(await page.locator('.grid-active').getAttribute('data-row')).toBe(String(row));
    await client.send('Input.insertText', { text: '主体完工' });
    await page.keyboard.press('Enter');
    await saved(page, row, progress);
    expect(await text(page, row, progress)).toBe('主体完工');
  });

  it('two people in one report lose nothing: other cells both stand, the same cell is chosen', async () => {
    const [owner, county] = await Promise.all([atSheet('owner'), atSheet('tiantai')]);
    const row = 0;
    const name = await text(owner.page, row, 0);
    const other = await rowOf(county.page, name);
    await type(owner.page, row, '业主填的进度', monthColumn + 8);
    await type(county.page, other, '县里填的能力', monthColumn + 9);
    await Promise.all([saved(owner.page, row, monthColumn + 8), saved(county.page, other, monthColumn + 9)]);
    await type(owner.page, row, '11', monthColumn + 3);
    await saved(owner.page, row, monthColumn + 3);
    await type(county.page, other, '22', monthColumn + 3);
    const contested = county.page.locator(`.grid-conflict[data-row="${other}"][data-column="${monthColumn + 3}"]`);
    await contested.waitFor();
    await county.page.getByText(/有冲突，须选定 1/).waitFor();
    await county.page.reload();
    await contested.waitFor();
    expect(await contested.getAttribute('title')).toContain('您填的 22 未采用');
    await county.page.getByRole('button', { name: /冲突 1/ }).click();
    await county.page.getByRole('button', { name: '采用我的' }).click();
    await county.page.getByRole('button', { name: /冲突 1/ }).waitFor({ state: 'detached' });
    await contested.waitFor({ state: 'detached' });
    await owner.page.reload();
    await owner.page.getByRole('grid').waitFor();
    await shown(() => text(owner.page, row, monthColumn + 3)).toContain('22');
    expect(await text(owner.page, row, monthColumn + 8)).toContain('业主填的进度');
    expect(await text(owner.page, row, monthColumn + 9)).toContain('县里填的能力');
  });

  it('a block from a spreadsheet is shown before it is taken', async () => {
    const { page } = await atSheet('tiantai');
    await cell(page, 0, monthColumn + 3).click();
    await paste(page, '1,234\t７\n约九\t8\n合计\t15\n');
    const preview = page.getByRole('dialog', { name: '粘贴预览' });
    await preview.getByText('无法识别 1').waitFor();
    await preview.getByText('已略过 1 行合计').waitFor();
    await preview.getByRole('button', { name: /填入 \d 格/ }).click();
    await saved(page, 0, monthColumn + 4);
    expect(await text(page, 0, monthColumn + 3)).toContain('1,234');
    await page.reload();
    await shown(() => text(page, 0, monthColumn + 4)).toContain('7');
  });
});

describe.skipIf(!hasBrowser)('without a connection', () => {
  it('the sheet opens, takes cells, keeps them through a closed window, and sends them when it is back', async () => {
    const { page, context } = await desk.signedIn('xianju');
    await open(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(1000);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('grid').waitFor();
    await type(page, 0, '离线填的', monthColumn + 8);
    await page.getByText(/网络中断：1 格/).waitFor();
    expect(await keptAsBefore(page)).toBe(1);
    await page.reload();
    await page.getByRole('grid').waitFor();
    await shown(() => text(page, 0, monthColumn + 8)).toContain('离线填的');
    await context.setOffline(false);
    await saved(page, 0, monthColumn + 8);
    const again = await desk.signedIn('xianju');
    await open(again.page);
    await shown(() => text(again.page, 0, monthColumn + 8)).toContain('离线填的');
  });

  it('a cell that is not taken meanwhile is told of and kept, though another month is shown', async () => {
    const { page, context } = await desk.signedIn('yuhuan');
    const { page: city } = await desk.signedIn('city');
    await page.goto('/sheet?month=2020-02');
    await page.getByRole('grid').waitFor();
    const name = await text(page, 0, 0);
    await context.setOffline(true);
    await type(page, 0, '断网时填的', monthColumn + 8);
    await page.getByText(/网络中断：1 格/).waitFor();
    await city.goto('/rounds?month=2020-02');
    await city.getByRole('row', { name: /2020-02/ }).click();
    // What is still loading above the button moves it away from under the pointer.
    await city.waitForLoadState('networkidle');
    await city.getByRole('button', { name: '新增冻结' }).click();
    const dialog = city.getByRole('dialog', { name: '冻结月报' });
    await dialog.getByLabel('理由').fill('对账期间暂停修改');
    await dialog.getByRole('button', { name: /冻\s*结/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await context.setOffline(false);
    await page.goto('/sheet?month=2020-03');
    await page.getByRole('button', { name: '未接收 1 格' }).click();
    const kept = page.getByRole('dialog', { name: '系统没有接收的单元格' });
    const line = kept.getByRole('row').filter({ hasText: '断网时填的' });
    await line.getByText(/已由 周演示 冻结.*对账期间暂停修改/).waitFor();
    await line.getByText(name).waitFor();
    expect(await line.textContent()).toContain('2020-02');
    await line.getByRole('button', { name: /放\s*下/ }).click();
    await page.getByRole('button', { name: /未接收/ }).waitFor({ state: 'detached' });
  });

  it('a lost session loses no cell: sign in again, and it is sent; nobody else reads what was kept', async () => {
    const { page, context } = await desk.signedIn('sanmen');
    await open(page);
    await context.clearCookies();
    await type(page, 0, '登录失效后填的', monthColumn + 8);
    await page.getByText(/登录已失效：1 格/).waitFor();
    const other = await context.newPage();
    await signIn(other, 'linhai', demoPassword);
    await other.goto('/sheet');
    await other.getByRole('grid').waitFor();
    expect(await other.getByText('登录失效后填的').count()).toBe(0);
    await context.clearCookies();
    await other.addInitScript(() => {
      const { fetch } = window;
      const held = new Promise((release) => window.addEventListener('answers-arrive', release));
      window.fetch = async (...asked) => {
        const answer = await fetch(...asked);
        if (/sheet(?:\?|$)/.test(String(asked[0]))) await held;
        return answer;
      };
    });
    await signIn(other, 'sanmen', demoPassword);
    await other.goto('/sheet');
    // The first window sends it while the answer to the second, in which it does not yet stand, is on its way.
    await page.bringToFront();
    await page.getByText('已全部保存').waitFor();
    await other.evaluate(() => window.dispatchEvent(new Event('answers-arrive')));
    await other.getByRole('grid').waitFor();
    await shown(() => text(other, 0, monthColumn + 8)).toContain('登录失效后填的');
  });
});

it.skipIf(!hasBrowser)('a workbook is downloaded, filled in, looked at and taken in', async () => {
  const { page } = await desk.signedIn('wenling');
  await open(page);
  const name = await text(page, 0, 0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载离线填报表/ }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  let [place, amount] = ['', ''];
  const [sheet] = book.worksheets;
  let [column, month] = [0, 0];
  sheet?.eachRow((line) =>
    line.eachCell((one, at) => {
      if (one.value === '存在问题') column = at;
      if (one.value === '本月完成投资（万元）') month = at;
      if (one.value === name && column > 0)
        [place, amount] = [line.getCell(column).address, line.getCell(month).address];
    }),
  );
  if (sheet) {
    sheet.getCell(place).value = '管线迁改滞后';
    sheet.getCell(amount).value = 1234.5;
  }
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  await page.locator('input[type=file]').setInputFiles({ name: '填报表.xlsx', mimeType: '', buffer });
  const dialog = page.getByRole('dialog', { name: '填报表上传预览' });
  await dialog.getByText(place).waitFor();
  expect(await dialog.getByRole('row').filter({ hasText: '1,234.5' }).first().textContent()).toContain(amount);
  const sums = dialog.getByRole('row').filter({ hasText: `随 ${amount}` });
  expect(await sums.filter({ hasText: '系统得出' }).count()).toBe(2);
  await dialog.getByRole('button', { name: '确认接收' }).click();
  await dialog.getByText('已接收。').waitFor();
  expect(await dialog.getByRole('button', { name: /取\s*消/ }).isVisible()).toBe(false);
  await dialog
    .getByRole('button', { name: /关\s*闭/ })
    .last()
    .click();
  await shown(() => text(page, 0, monthColumn + 10)).toContain('管线迁改滞后');
});

/** A row in which nothing is filled in. */
async function blankRow(page: Page): Promise<number> {
  const blank = page.locator(`[data-column="${monthColumn}"]:not(.grid-shut)`).filter({ hasText: /^$/ }).first();
  return Number(await blank.getAttribute('data-row'));
}
