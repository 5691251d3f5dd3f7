import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage, type Visitor } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)('the city shares out what is left of its money', () => {
  let theatre: Stage;
  let city: Visitor;

  beforeAll(async () => {
    theatre = await stage();
    city = await theatre.signedIn('city');
  });
  afterAll(() => theatre?.close());

  const calculated = async (name: string) => {
    const { page } = city;
    await page.getByLabel('方案名称').fill(name);
    await page.getByRole('button', { name: /^测\s*算$/ }).click();
    await page.getByRole('region', { name, exact: true }).waitFor({ timeout: 60_000 });
  };

  it('a scenario shows where the money goes, and a slider makes another', async () => {
    const { page } = city;
    await page.goto('/');
    await page.getByRole('link', { name: '预判与建议' }).click();
    await page.getByRole('link', { name: '资金分解' }).click();
    await page.getByText('可安排项目', { exact: false }).waitFor();
    await calculated('按成熟度');
    await page.getByText('最优').waitFor();
    await page.getByRole('slider', { name: '绩效权重' }).focus();
    for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowRight');
    await page.getByRole('spinbutton', { name: '每地保底（万元）' }).fill('15');
    await calculated('重绩效');
    expect(await barriers(page, '.page')).toEqual([]);
  });

  it('both stand side by side, and the rules that hold are said in words', async () => {
    const { page } = city;
    await page.getByRole('tab', { name: '方案比较' }).click();
    const table = page.getByRole('table', { name: '方案比较' });
    await table.getByRole('columnheader', { name: '按成熟度' }).waitFor();
    expect(await table.getByRole('row', { name: /绩效权重/ }).textContent()).toBe('绩效权重104');
    await page.getByRole('tab', { name: '起作用的规则' }).click();
    await page.getByText('资金额度', { exact: false }).waitFor();
  });

  it('floors that cannot be kept are explained', async () => {
    const { page } = city;
    await page.getByRole('spinbutton', { name: '每地保底（万元）' }).fill('5000');
    await page.getByRole('switch', { name: '保底不够时允许缺口' }).click();
    await calculated('保底过高');
    await page.getByText('这些规则不能同时满足', { exact: false }).waitFor();
    await page.getByText('地区保底', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: '采纳' }).count()).toBe(0);
  });

  it('accepted, it stands in the ledger with its document and reason', async () => {
    const { page } = city;
    await page.getByRole('combobox', { name: '方案' }).click();
    await page.locator('.ant-select-item-option', { hasText: '重绩效' }).click();
    await page.getByRole('button', { name: '采纳' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('依据文号').fill('台环委〔2020〕9号（演示）');
    await form.getByLabel('原因或说明').fill('年度统筹安排');
    await form.getByLabel('分配日期').fill('2020-04-02');
    await form.getByRole('button', { name: '登记流水' }).click();
    await page.getByText(/已登记 \d+ 笔分配流水/).waitFor();
    await page.getByRole('tab', { name: '项目', exact: true }).click();
    const name = await page.locator('.allocation-side .ant-table-row td .cut').first().textContent();
    await moved(page, `/funds?tab=projects&q=${encodeURIComponent(name ?? '')}`);
    await page
      .locator('.row-opens', { hasText: name ?? '' })
      .first()
      .click();
    await page.getByText('依据台环委〔2020〕9号（演示）采纳资金分解方案“重绩效”', { exact: false }).first().waitFor();
  });

  it('met no error of a script on the way', () => {
    expect(city.errors).toEqual([]);
  });
});
