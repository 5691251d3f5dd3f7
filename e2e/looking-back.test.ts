import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { type Stage, stage } from './support.ts';
import { moved } from './window.ts';

let desk: Stage;
const then = 'asOf=2020-01-15T10:00:00%2B08:00';

describe.runIf(hasBrowser)('looking back', () => {
  beforeAll(async () => {
    desk = await stage();
  });
  afterAll(() => desk?.close());

  it('holds for every page, shows what was known, and lets nothing be changed', async () => {
    const { page, errors } = await desk.signedIn('city', '/projects');
    const total = page.getByText(/^共 [\d,]+ 个项目/);
    const now = await total.textContent();
    await page.getByRole('button', { name: '历史时点' }).click();
    await page.getByLabel('时点（北京时间）').fill('2020-01-15T10:00');
    await page.getByRole('button', { name: /查\s*看/ }).click();
    await page.getByText('正在回看 2020-01-15 10:00 所知的数据').waitFor();
    await expect.poll(() => total.textContent()).not.toBe(now);
    expect(await page.getByRole('button', { name: '新建项目' }).count()).toBe(0);
    await page.getByRole('link', { name: '资金' }).click();
    await page.getByText('正在回看').waitFor();
    await expect.poll(() => page.url()).toMatch(/\/funds\?.*asOf=2020-01-15/);
    await page.getByText('台财建发〔2019〕33号（演示）').first().waitFor();
    await moved(page, `/leads?${then}`);
    await page.getByText('此页不能回看').waitFor();
    await page.getByRole('button', { name: '回到现在' }).click();
    await expect.poll(() => page.getByText('此页不能回看').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('an auditor sees that the chain of the audit is whole', async () => {
    const { page, errors } = await desk.signedIn('auditor', '/audit');
    await page.getByRole('button', { name: '立即核验' }).click();
    await page.getByText('每条记录都与写入时一致').waitFor();
    await page.getByRole('link', { name: '下载链头' }).waitFor();
    expect(errors).toEqual([]);
  });
});
