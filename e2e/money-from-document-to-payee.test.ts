import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { type Stage, stage, type Visitor } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)('money goes from its document to its payee', () => {
  let theatre: Stage;
  let city: Visitor;
  let county: Visitor;
  const documentNo = '台财建发〔2020〕3号（演示）';
  let projectName = '';

  beforeAll(async () => {
    theatre = await stage();
    city = await theatre.signedIn('city', '/funds');
    county = await theatre.signedIn('tiantai');
  });
  afterAll(() => theatre?.close());

  const chosen = async ({ page }: Visitor, label: string, option: string) => {
    await page.getByRole('dialog').last().getByLabel(label, { exact: true }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
  };

  it('the page says 4.3 亿元 over 268 projects, and the flow leads there', async () => {
    const { page } = city;
    await page.getByText('268 个项目').first().waitFor();
    expect(await page.locator('.headline').textContent()).toContain('4.3 亿元');
    await page.getByRole('tab', { name: '流向' }).click();
    await page.getByText('已分配未拨付').first().waitFor();
    await page.getByRole('button', { name: '表格' }).click();
    await page
      .getByRole('table', { name: /资金流向/ })
      .getByText('合计')
      .waitFor();
  });

  it('the city records a document for a county, its arrival, and gives it to a project', async () => {
    const { page } = city;
    await moved(page, '/funds');
    await page.getByRole('button', { name: '登记资金文件' }).click();
    const form = page.getByRole('dialog');
    await chosen(city, '级次', '省级');
    await chosen(city, '资金方向', '水');
    await form.getByLabel('文号').fill(documentNo);
    await form.getByLabel('文件名称').fill('关于下达2020年水污染防治资金的通知（演示）');
    await chosen(city, '地区', '天台县');
    await form.getByLabel('下达日期').fill('2020-03-02');
    await form.getByLabel('金额（万元）').fill('120.5');
    await form.getByRole('button', { name: /登\s*记/ }).click();
    await page.getByText(`已登记 ${documentNo}。`).waitFor();
    await page.getByRole('row', { name: /〔2020〕3号/ }).click();
    await page.getByRole('button', { name: '登记到位' }).click();
    await page.getByLabel('金额（万元）').fill('100');
    await page.getByLabel('发生日期').fill('2020-03-05');
    await page
      .getByRole('dialog')
      .last()
      .getByRole('button', { name: /^登\s*记$/ })
      .click();
    await page.getByText('号流水。', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: '分配到项目' }).click();
    const picker = page.getByRole('dialog').last().getByLabel('项目', { exact: true });
    await picker.click();
    await picker.fill('水污染');
    const option = page.locator('.ant-select-dropdown:visible .ant-select-item-option').first();
    await expect.poll(() => option.textContent()).toContain('水污染');
    projectName = ((await option.textContent()) ?? '').replace(/（天台.*$/, '');
    await option.click();
    await page.getByLabel('金额（万元）').fill('200');
    await page.getByLabel('发生日期').fill('2020-03-10');
    const save = page
      .getByRole('dialog')
      .last()
      .getByRole('button', { name: /^登\s*记$/ });
    await save.click();
    await page.getByText('超过该来源未分配的 120.5 万元', { exact: false }).waitFor();
    await page.getByLabel('金额（万元）').fill('80');
    await save.click();
    await page.getByRole('link', { name: projectName }).first().waitFor();
    expect(await page.getByRole('button', { name: '登记拨付' }).count()).toBe(0);
    await page.getByText('拨付由天台县登记', { exact: false }).waitFor();
  });

  it('the county pays, sees where the money went, and reverses a mistake with its reason', async () => {
    const { page } = county;
    await page.goto(`/funds?tab=projects&q=${encodeURIComponent(projectName)}`);
    await page.locator('.row-opens', { hasText: projectName }).first().click();
    await page.getByRole('tab', { name: '资金', selected: true }).waitFor();
    const pay = async (wan: string, voucher: string) => {
      await page.getByRole('button', { name: '登记拨付' }).click();
      const form = page.getByRole('dialog').last();
      if ((await form.getByLabel('资金来源', { exact: true }).count()) > 0)
        await chosen(county, '资金来源', '〔2020〕3号');
      await form.getByLabel('金额（万元）').fill(wan);
      await form.getByLabel('发生日期').fill('2020-03-20');
      await form.getByLabel('收款单位').fill('台州演示水务有限公司');
      await form.getByLabel('凭证号').fill(voucher);
      await form.getByRole('button', { name: /^登\s*记$/ }).click();
    };
    await pay('30.1234', '演字1号');
    await page.getByText('号流水。', { exact: false }).first().waitFor();
    const row = page.getByRole('row', { name: /演字1号/ });
    await row.getByText('30.12').waitFor();
    await page.getByText('已拨付', { exact: false }).first().waitFor();
    await row.getByRole('button', { name: /红\s*冲/ }).click();
    const form = page.getByRole('dialog').last();
    await form.getByLabel('发生日期').fill('2020-03-21');
    await form.getByLabel('原因或说明').fill('金额录错，按凭证重新登记');
    await form.getByRole('button', { name: /红\s*冲/ }).click();
    await page.getByText('金额录错', { exact: false }).first().waitFor();
    await page.getByText('已红冲').first().waitFor();
  });

  it('a table of a finance bureau is looked at, taken in, and adds nothing the second time', async () => {
    const { page } = county;
    const lines = [
      '级次,文号,文件名称,资金方向,下达金额（万元）,下达日期,到位金额（万元）,到位日期,地区',
      '县级,天财建〔2020〕1号（演示）,县级配套资金,综合,20,2020-03-01,20,2020-03-03,天台县',
    ];
    const file = { name: '资金下达表.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) };
    await moved(page, '/funds?tab=import');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('天财建〔2020〕1号', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('原文件已留存', { exact: false }).first().waitFor();
    await moved(page, '/funds?tab=import');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('无变化：', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true);
  });

  it('what stands still leads to its rows', async () => {
    const { page } = city;
    await moved(page, '/funds?tab=stalls');
    await page
      .getByText(/分配后未拨付 \d+/)
      .first()
      .click();
    await page.waitForURL(/kind=noPayment/);
    // The rows of the list before stand until those of the kind are there.
    await page.locator('.row-opens', { hasText: '分配后未拨付' }).first().click();
    await page.getByRole('tab', { name: '资金', selected: true }).waitFor();
  });

  it('met no error of a script on the way', () => {
    expect([city.errors, county.errors]).toEqual([[], []]);
  });
});
