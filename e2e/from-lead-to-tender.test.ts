import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage, type Visitor } from './support.ts';
import { moved, quiet } from './window.ts';

describe.skipIf(!hasBrowser)('a county clerk takes a lead up and brings it to the tender', () => {
  let theatre: Stage;
  let clerk: Visitor;

  beforeAll(async () => {
    theatre = await stage();
    clerk = await theatre.signedIn('tiantai', '/leads');
  });
  afterAll(() => theatre?.close());

  const choose = async (label: string, option: string) => {
    const { page } = clerk;
    await page.getByLabel(label, { exact: true }).last().click();
    await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click();
  };
  const readable = async () => {
    await quiet(clerk.page);
    const serious = await barriers(clerk.page);
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  };

  it('enters a lead on behalf of 发改, whose contact is filled in, and sees the verdict at once', async () => {
    const { page } = clerk;
    await readable();
    await page.getByRole('button', { name: '登记线索' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('项目名称').fill('螺溪河口湿地生态修复工程');
    await form.getByLabel('总投资（万元）').fill('1260.5');
    await choose('来源部门', '发改');
    await expect.poll(() => form.getByLabel('部门联系人').inputValue()).not.toBe('');
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('口径初判').waitFor();
    await page.getByText('没有行业代码', { exact: false }).first().waitFor();
    await page.getByText('行业代码：填上 7711', { exact: false }).waitFor();
    expect(new URL(page.url()).searchParams.get('lead')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('makes it a project; what was typed outlives a lost session', async () => {
    const { page, context } = clerk;
    await page.getByRole('button', { name: '转为项目' }).click();
    await page.getByText('由线索“螺溪河口湿地生态修复工程”转来', { exact: false }).waitFor();
    expect(await page.getByLabel('计划总投资', { exact: true }).inputValue()).toBe('1260.5');
    await readable();
    await page.getByRole('button', { name: '填入' }).click();
    await page.getByRole('status').getByText('符合口径').waitFor();
    await page.getByLabel('统一社会信用代码', { exact: true }).fill('91331023DEM0041700');
    await page.getByText('末位应为', { exact: false }).waitFor();
    await page.getByLabel('统一社会信用代码', { exact: true }).fill('');
    await context.clearCookies();
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('请先登录', { exact: false }).first().waitFor();
    const elsewhere = await context.newPage();
    await elsewhere.goto('/');
    await elsewhere.getByLabel('登录名').fill('tiantai');
    await elsewhere.getByLabel('密码', { exact: true }).fill('Shanhai-6180-demo');
    await elsewhere.getByRole('button', { name: /登\s*录/ }).click();
    await elsewhere.getByRole('navigation').first().waitFor();
    await elsewhere.close();
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByRole('heading', { level: 1, name: '螺溪河口湿地生态修复工程' }).waitFor();
    await page.getByText('符合口径').first().waitFor();
  });

  it('edits it with a reason, and the history says so', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: '编辑' }).click();
    await page.getByLabel('项目单位', { exact: true }).fill('天台演示湿地中心');
    await page.getByLabel('变更说明', { exact: false }).fill('补填项目单位');
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('天台演示湿地中心').first().waitFor();
    await page.getByRole('tab', { name: '变更记录' }).click();
    await page.getByText('说明：补填项目单位').waitFor();
  });

  it('records the steps up to the tender, leaving two out with a reason', async () => {
    const { page } = clerk;
    await page.getByRole('tab', { name: '进度' }).click();
    await record('谋划', '2020-01-06');
    await page.getByRole('button', { name: /登记.*招标完成/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('#step-5-actualOn').fill('2020-03-20');
    for (const [place, day] of [
      [2, '2020-02-10'],
      [4, '2020-03-02'],
    ] as const)
      await dialog.locator(`#step-${place}-actualOn`).fill(day);
    for (const place of [1, 3]) {
      await dialog
        .getByRole('group', { name: place === 1 ? '项目建议书' : '初设批复' })
        .getByRole('checkbox')
        .check();
      await dialog.locator(`#step-${place}-skipReason`).fill('建设内容单一，合并编报');
    }
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('不经此步：小型项目简化程序', { exact: false }).first().waitFor();
    await readable();
    await page.getByRole('tab', { name: '概况' }).click();
    await page.getByText('2020-03-20').first().waitFor();
  });

  it('finds it in the column of its stage on the board, and moves it by keyboard', async () => {
    const { page, errors } = clerk;
    await moved(page, '/projects?view=board&q=螺溪');
    const column = page.getByRole('region', { name: '招标' });
    await column.getByText('螺溪河口湿地生态修复工程').waitFor();
    await readable();
    await column.getByRole('button', { name: /移动/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '在建' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('#step-6-actualOn').fill('2020-04-01');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByRole('region', { name: '在建' }).getByText('螺溪河口湿地生态修复工程').waitFor();
    expect(errors).toEqual([]);
  });

  async function record(step: string, day: string): Promise<void> {
    const { page } = clerk;
    await page.getByRole('button', { name: new RegExp(`登记.*${step}`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('实际日期').fill(day);
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});
