import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';

const month = '2020-04';

/** 月度调度: a round is opened, reported, given back by cell, corrected, approved, accepted, locked and reopened. */
describe.skipIf(!hasBrowser)('the round of a month', () => {
  let theatre: Stage;
  let project = '';
  let address = '';
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  const review = `/rounds?tab=review&month=${month}`;
  const opened = async (page: Page) => {
    await page.getByRole('row').filter({ hasText: project }).first().click();
    await page.getByRole('heading', { name: '疑点和说明' }).waitFor();
  };
  async function isReadable(page: Page) {
    const serious = await barriers(page);
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  /** The township fills in its report; gives its window. */
  async function fillIn(progress: string): Promise<Page> {
    const { page } = await theatre.atWork('pingqiao', address);
    await page
      .getByRole('button', { name: new RegExp(`(填报|更正) ${month}`) })
      .first()
      .click();
    await page.getByLabel('形象进度').fill(progress);
    await page.getByRole('button', { name: /保\s*存/ }).click();
    return page;
  }
  async function approve(name: string) {
    const { page, errors } = await theatre.atWork(name, review);
    await opened(page);
    await page.getByRole('button', { name: '审核通过', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '批量审核通过' });
    await dialog.getByText('将通过 1 个').waitFor();
    await dialog.getByRole('button', { name: '审核通过' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
  }

  it('is opened by the city with its days', async () => {
    const { page, errors } = await theatre.atWork('city', '/rounds');
    await page.getByRole('button', { name: '开启一轮' }).click();
    await page.getByLabel('月份').last().fill(month);
    await page.getByLabel('截止日期').fill('2030-05-10');
    await page
      .getByRole('button', { name: /开\s*启/ })
      .last()
      .click();
    // The round of March is due in April: the day tells the new one.
    await page.getByRole('row').filter({ hasText: '2030-05-10' }).getByText('可填报').waitFor();
    await isReadable(page);
    expect(errors).toEqual([]);
  });

  it('is reported by the township, and given back by the county with a reason at the cell', async () => {
    const clerk = await theatre.atWork('pingqiao', `/rounds?round=${month}`);
    const link = clerk.page.getByRole('dialog').getByRole('row').getByRole('link').first();
    project = (await link.textContent()) ?? '';
    address = (await link.getAttribute('href')) ?? '';
    await fillIn('基础施工');
    await clerk.page.getByText(`${month} 已保存`).waitFor();
    const { page, errors } = await theatre.atWork('tiantai', review);
    await opened(page);
    await isReadable(page);
    await page.getByText(/\d 严演示 上报（v1）/).waitFor();
    await page.getByLabel('形象进度：退回理由').fill('请写明完成的工程量');
    await page.getByRole('button', { name: /退\s*回/ }).click();
    const dialog = page.getByRole('dialog', { name: '退回' });
    await dialog.getByLabel('理由').fill('进度不具体');
    await dialog.getByRole('button', { name: /确\s*定/ }).click();
    await page.getByText('已退回：进度不具体').waitFor();
    expect(errors).toEqual([]);
  });

  it('is corrected, seen by what has changed, approved by the county and accepted by the city', async () => {
    const clerk = await theatre.atWork('pingqiao', `/sheet?month=${month}`);
    await clerk.page.getByText(/退回 1 个.*退回：进度不具体（杨演示，2/).waitFor();
    await fillIn('基础施工完成，管道敷设 2 公里');
    await clerk.page.getByText(`${month} 已保存`).waitFor();
    const county = await theatre.atWork('tiantai', review);
    await opened(county.page);
    await county.page.getByText('变动 1 格').waitFor();
    await approve('tiantai');
    await approve('city');
  });

  it('refuses an edit of what is accepted or locked with why, and is reopened with a reason', async () => {
    const clerk = await fillIn('又有变化');
    await clerk.getByText('已审核接收，不能修改').waitFor();
    const { page, errors } = await theatre.atWork('city', `/rounds?round=${month}`);
    await page.getByRole('button', { name: '调整日期' }).click();
    const days = page.getByRole('dialog', { name: `调整 ${month} 的日期` });
    await days.getByLabel('关闭日期').fill('2030-05-15');
    await days.getByLabel('理由').fill('节假日顺延');
    await days.getByRole('button', { name: /确\s*定/ }).click();
    await page.getByText('调整：节假日顺延').waitFor();
    await page.getByRole('button', { name: /锁\s*定/ }).click();
    await page
      .getByRole('dialog', { name: `锁定 ${month} 的调度` })
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await page.getByRole('button', { name: '重新开启' }).click();
    const dialog = page.getByRole('dialog', { name: `重新开启 ${month} 的调度` });
    await dialog.getByLabel('开放到').fill('2030-05-20');
    await dialog.getByLabel('理由').fill('补报遗漏项目');
    await dialog.getByRole('button', { name: /确\s*定/ }).click();
    await page.getByText('重新开启：补报遗漏项目').waitFor();
    expect(errors).toEqual([]);
  });
});
