import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';

describe.skipIf(!hasBrowser)('a county desk asks whether a project counts', () => {
  let theatre: Stage;
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  it('sees what is missing, answers the asset test, records the answer of the bureau, and the verdict follows', async () => {
    const { page, context, errors } = await theatre.signedIn(
      'sanmen',
      `/projects?q=${encodeURIComponent('海岸带生态修复')}`,
    );
    await page.locator('tr.row-opens').first().click();
    await page.getByRole('button', { name: /理由/ }).click();
    await page.getByText('缺什么、补上会怎样').waitFor();
    await page.getByRole('button', { name: '查看口径与入库' }).click();
    const reasons = page.getByRole('tabpanel');
    await reasons.getByText('业主是否计入固定资产：三问均为“是”可计入', { exact: false }).waitFor();
    expect(await barriers(page, '[role=tabpanel]')).toEqual([]);
    await page.getByLabel('业主是否计入固定资产？').getByText('否', { exact: true }).click();
    await page.getByLabel('是否不只是平整、开挖处置或围填？').getByText('是', { exact: true }).click();
    await page.getByRole('button', { name: /^保\s*存$/ }).click();
    await reasons.getByText('难以形成固定资产', { exact: false }).waitFor();
    await page.getByRole('button', { name: '记录答复' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('咨询单位、科室').fill('三门县统计局投资科');
    await dialog.getByText('符合口径', { exact: true }).click();
    await dialog.getByLabel('答复日期').fill('2020-04-20');
    await dialog.getByRole('button', { name: /^保\s*存$/ }).click();
    await reasons.getByText('三门县统计局投资科2020-04-20答复：符合口径', { exact: false }).waitFor();
    await page.getByRole('tab', { name: '变更记录' }).click();
    const change = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '统计口径', exact: true }) });
    expect(await change.first().textContent()).toMatch(/待核实.*符合口径/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('compares with the rules of another year, and the choice stands in the address', async () => {
    const { page, context, errors } = await theatre.signedIn(
      'leader',
      `/projects?q=${encodeURIComponent('入河排口净化湿地')}`,
    );
    await page.locator('tr.row-opens').first().click();
    await page.getByRole('tab', { name: '口径与入库' }).click();
    expect(await page.getByRole('button', { name: '记录答复' }).count()).toBe(0);
    await page.getByLabel('比较').click();
    await page.getByText('2011—2017 年规则（GB/T 4754-2011）').last().click();
    await page.getByText('两套规则结论不同。', { exact: false }).waitFor();
    expect(new URL(page.url()).searchParams.get('rules')).toBe('2011');
    expect(errors).toEqual([]);
    await context.close();
  });
});
