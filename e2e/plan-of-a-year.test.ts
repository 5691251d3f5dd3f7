import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved, quiet } from './window.ts';

/** 年度计划: a county plans an amount, the city decides and amends its work plan, and both see what is theirs. */
describe.skipIf(!hasBrowser)('the plan of a year', () => {
  let theatre: Stage;
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  /** The row of a project in the table that is open. */
  const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();

  it('a county fills in the amounts of its own projects, by keyboard and by workbook', async () => {
    const { page, errors } = await theatre.signedIn('tiantai', '/plan?tab=projects');
    const cell = page.getByRole('button', { name: /填写 .* 2020 年计划投资/ }).first();
    await cell.waitFor();
    const name = (await page.getByRole('row').nth(1).getByRole('link').first().textContent()) ?? '';
    const code = (await page.getByRole('row').nth(1).textContent())?.match(/20\d\d-\d{6}-\d\d-\d\d-\d{6}/)?.[0] ?? '';
    await cell.focus();
    await page.keyboard.press('Enter');
    const input = page.getByRole('textbox', { name: /填写 .* 2020 年计划投资/ });
    await input.fill('约100');
    await page.getByRole('alert').getByText('请填数字').waitFor();
    await input.fill('1234.5');
    await input.press('Enter');
    await rowOf(page, name).getByText('1,234.5', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '调整' }).count()).toBe(0);
    const file = path.join(theatre.folder, '2020年计划.csv');
    await writeFile(file, `﻿项目代码,项目名称,2020年计划投资（万元）\r\n${code},${name},1300\r\n`);
    await moved(page, '/import?kind=yearly');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByRole('button', { name: '查看年度计划' }).click();
    await rowOf(page, name).getByText('1,300', { exact: true }).waitFor();
    await moved(page, '/plan');
    await page.getByText('已印发').first().waitFor();
    expect(await page.getByRole('button', { name: /编\s*辑/ }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('the city leaves a project out with a reason, amends its plan, and takes the paper along', async () => {
    const { page, errors } = await theatre.atWork('city', '/plan?tab=projects');
    const first = page.getByRole('row').nth(1);
    await first.getByRole('button', { name: '调整' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('不列入', { exact: true }).click();
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await dialog.getByText('请填写').waitFor();
    await dialog.getByLabel('理由').fill('移交住建部门');
    const name = (await first.getByRole('link').first().textContent()) ?? '';
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await moved(page, '/plan?tab=projects&within=outside');
    await rowOf(page, name).getByText('市级决定不列入').waitFor();
    await moved(page, '/plan');
    await page.getByRole('button', { name: /编\s*辑/ }).click();
    await page.getByLabel('修改原因').fill('补充防疫要求');
    await page.getByLabel('总体要求和全年目标').fill('一手抓防疫，一手抓项目。');
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('第 2 版', { exact: false }).first().waitFor();
    await page.getByRole('article').getByText('一手抓防疫，一手抓项目。').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: 'Word' })
        .or(page.getByRole('button', { name: 'Word' }))
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('2020年台州市生态保护和环境治理业投资稳增长工作方案.docx');
    expect(errors).toEqual([]);
  });

  it('each tab is readable for everybody and fits the screen', async () => {
    const { page, errors } = await theatre.atWork('city', '/');
    for (const address of ['/plan?tab=projects&caliber=ask', '/plan?tab=long&landed=no', '/plan?edit=1']) {
      await moved(page, address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await quiet(page);
      const serious = await barriers(page);
      expect([address, serious.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([address, []]);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    }
    expect(errors).toEqual([]);
  });

  it('the cockpit leads from an action to its projects', async () => {
    const { page, errors } = await theatre.signedIn('leader', '/');
    await page.getByRole('region', { name: '六大行动' }).getByText('能力建设').click();
    await page.waitForURL(/tab=projects.*action=capacity/);
    await page.getByText('其中符合统计口径 0 个').waitFor();
    expect(errors).toEqual([]);
  });
});
