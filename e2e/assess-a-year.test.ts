import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)('a year is assessed', () => {
  let theatre: Stage;
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  it('the city opens what a point rests on, moves weights and takes the table along', async () => {
    const { page, errors } = await theatre.atWork('city', '/assessment');
    await page.getByRole('row').filter({ hasText: '生态环保投资工作考核' }).click();
    const tiantai = page.getByRole('row').filter({ hasText: '天台县' });
    await tiantai.getByRole('button').nth(3).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('来源明细').waitFor();
    await drawer.getByText('迟报').first().waitFor();
    await seriousNone(page);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '权重试算' }).click();
    await page.getByRole('slider').first().press('End');
    await page.getByText(/合计 (?!100，)/).waitFor();
    await seriousNone(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出' }).click();
    expect((await download).suggestedFilename()).toBe(
      '台州市2019年度生态环保投资工作考核得分表（示例方案，不是正式考核结果）.xlsx',
    );
    await page.getByRole('button', { name: '起草考核通报' }).click();
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page.waitForURL(/briefings\/[0-9a-f-]{36}/);
    await page.getByText('绑定的数字 20').waitFor();
    await page.getByText('标题写的是2019年，与签发年份', { exact: false }).waitFor();
    expect(errors).toEqual([]);
  });

  it('the city writes a scheme and assesses by it, and a leader confirms what moves points', async () => {
    const { page, errors } = await theatre.atWork('city', '/assessment?tab=schemes');
    await schemeWritten(page);
    await moved(page, '/assessment');
    await page.getByRole('button', { name: '开始考核' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('方案', { exact: true }).click();
    await page.getByTitle('调度考核').last().click();
    await dialog.getByLabel('年度').fill('2019');
    await dialog.getByRole('button', { name: '开始考核' }).click();
    await page.waitForURL(/\/assessment\/[0-9a-f-]{36}/, { timeout: 60_000 });
    const run = page.url();
    await page.getByRole('row').filter({ hasText: '仙居县' }).getByRole('link').click();
    await page.getByRole('tab', { name: '加扣分和调整' }).click();
    await page.getByRole('button', { name: '登记' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('调整', { exact: true }).click();
    await form.getByLabel('指标', { exact: true }).click();
    await page.getByTitle('调度及时率').last().click();
    await form.getByLabel('调整分数').fill('1.5');
    await form.getByLabel('理由').fill('系统停机一天');
    await form.getByRole('button', { name: '登记' }).click();
    await page.getByText('待复核').waitFor();
    expect(await page.getByRole('button', { name: '复核通过' }).count()).toBe(0);
    const unit = page.url();
    await moved(page, run);
    await page.getByRole('button', { name: '下发自评' }).click();
    await page.getByRole('dialog').getByLabel('截止日').fill(dayAhead(10));
    await page.getByRole('dialog').getByRole('button', { name: '下发自评' }).click();
    await page.getByText(/个单位未提交自评/).waitFor();
    await page.getByRole('button', { name: '公布' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
    await page.getByText(/没有复核/).waitFor();
    expect(errors).toEqual([]);
    const leader = await theatre.signedIn('leader', unit);
    await leader.page.getByRole('button', { name: '复核通过' }).click();
    await leader.page.getByRole('dialog').getByLabel('理由').fill('已核对停机记录');
    await leader.page.getByRole('dialog').getByRole('button', { name: '复核通过' }).click();
    await leader.page.getByText('有效').waitFor();
  });

  it('a township sees its own points, assesses itself with evidence, and appeals', async () => {
    const { page, errors } = await theatre.signedIn('pingqiao', '/assessment');
    await page.getByRole('row').filter({ hasText: '乡镇街道项目工作考核' }).click();
    await page.getByText('位次在公布后显示').waitFor();
    await page.getByRole('button', { name: '自评与申诉' }).click();
    await page.getByRole('tab', { name: '自评' }).click();
    await page.getByLabel('佐证齐全 自评说明').fill('批复和合同已补传。');
    await page.getByRole('button', { name: '提交自评' }).click();
    await page.getByText('“佐证齐全”须提供佐证', { exact: false }).waitFor();
    await page.getByLabel('佐证齐全 佐证').fill('项目佐证清单（所里存）');
    await seriousNone(page);
    await page.getByRole('button', { name: '提交自评' }).click();
    await page.getByText(/提交$/).waitFor();
    await page.getByRole('tab', { name: '申诉' }).click();
    await page.getByLabel('申诉理由').fill('一个项目已移交县里填报。');
    await page.getByLabel('佐证', { exact: true }).fill('移交函');
    await page.getByRole('button', { name: '提出申诉' }).click();
    await page.getByText('待答复').waitFor();
    await seriousNone(page);
    expect(errors).toEqual([]);
  });
});

/** On the page of schemes: a scheme of one indicator is begun, mended as the page asks, published and compared with nothing yet. */
async function schemeWritten(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建方案' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('方案名称').fill('调度考核');
  await dialog.getByLabel('方案标识').fill('dispatch-2019');
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await page.getByText('检查通过，可以发布。').waitFor();
  await page.getByRole('button', { name: '编辑 调度及时率' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('权重').fill('90');
  await form.getByRole('button', { name: '确定' }).click();
  await page.getByText('权重合计 90 分，应为 100 分', { exact: false }).waitFor();
  await page.getByRole('button', { name: '编辑 调度及时率' }).click();
  await page.getByRole('dialog').getByLabel('权重').fill('100');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await seriousNone(page);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByLabel('发布说明').fill('2019 年度');
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.getByText('已发布', { exact: false }).waitFor();
}

function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function seriousNone(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}
