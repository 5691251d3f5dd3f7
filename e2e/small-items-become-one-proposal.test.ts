import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved } from './window.ts';

const heading =
  '项目名称,所在县（市、区）,乡镇街道,行业代码,计划总投资（万元）,项目阶段,统一社会信用代码,建设单位,建设内容';
const parts = [
  ['喷涂车间废气治理改造', 180, '新建废气收集和吸附装置'],
  ['印刷车间废气治理改造', 190, '新建废气收集和吸附装置'],
  ['铸造车间除尘设施改造', 200, '更换除尘设备三套'],
  ['橡胶车间废气治理改造', 210, '新建废气收集和吸附装置'],
  ['污水站末端处理设施改造', 220, '新建深度处理单元一套'],
  ['园区在线监测设备购置', 230, '购置并安装在线监测设备六套'],
  ['污水站委托运维', 90, '委托运维服务一年'],
] as const;

describe.skipIf(!hasBrowser)('a county desk makes one proposal of several small items', () => {
  let theatre: Stage;
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  it('sees which may be put together and how many are possible, writes why, and hands the proposal over', async () => {
    const { page, context, errors } = await theatre.signedIn('tiantai');
    const file = path.join(theatre.folder, '小项目.csv');
    const lines = parts.map(([name, wan, content]) =>
      [name, '天台县', '平桥镇', '7722', wan, '谋划', '91331023148105675K', '天台环保产业园公司', content].join(','),
    );
    await writeFile(file, `\uFEFF${[heading, ...lines].join('\r\n')}`);
    await page.goto('/import?kind=projects');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('合计核对').waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('原文件已留存', { exact: false }).first().waitFor();

    await moved(page, '/bundling');
    await page.getByText('属维护、咨询或服务', { exact: false }).first().waitFor();
    await page.getByRole('tab', { name: '归整测算' }).click();
    await page.getByRole('button', { name: /^测\s*算$/ }).click();
    await page.getByText('8 个项目（已证明）').waitFor();
    expect(await barriers(page, '.page')).toEqual([]);

    await page
      .getByRole('button', { name: /^起\s*草$/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('项目名称').fill('天台环保产业园废气治理提升工程');
    await drawer.getByLabel('各子项属于同一项目的理由').fill('合并后总投资达到500万元，可以纳入统计。');
    await drawer.getByRole('button', { name: '形成立项建议' }).click();
    await drawer.getByText('理由不能是投资额', { exact: false }).first().waitFor();
    await drawer.getByLabel('各子项属于同一项目的理由').fill('同一园区同一套废气收集总体设计，由园区公司统一实施。');
    await drawer.getByRole('button', { name: '形成立项建议' }).click();

    await page.getByRole('dialog').getByText('子项', { exact: false }).first().waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '送发改部门' }).click();
    await page.getByRole('dialog').getByText('已转为项目库线索').waitFor();
    await moved(page, '/leads');
    await page.getByText('天台环保产业园废气治理提升工程').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
