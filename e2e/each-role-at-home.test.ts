import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage, type Visitor } from './support.ts';

/** What each role finds in the menu and on the page on which it begins. */
const roles = [
  {
    name: 'city',
    menu: ['驾驶舱', '项目', '调度', '增速与对账', '文稿', '管理'],
    sees: '台州市',
    not: ['账号', '审计', '导入'],
  },
  {
    name: 'leader',
    menu: ['驾驶舱', '项目', '调度', '增速与对账', '文稿'],
    sees: '台州市',
    not: ['导入', '数据自查', '账号'],
  },
  {
    name: 'tiantai',
    menu: ['驾驶舱', '项目', '调度', '增速与对账', '文稿'],
    sees: '天台县',
    not: ['账号', '审计'],
  },
  { name: 'fagai', menu: ['线索'], sees: '登记线索', not: ['项目', '驾驶舱', '导入', '文稿', '账号'] },
  { name: 'pingqiao', menu: ['待办', '项目', '调度', '文稿'], sees: '平桥镇', not: ['驾驶舱', '导入', '指标'] },
  { name: 'owner', menu: ['待办', '项目', '调度'], sees: '待填报', not: ['驾驶舱', '导入', '文稿'] },
  { name: 'administrator', menu: ['账号', '审计'], sees: '账号', not: ['驾驶舱', '项目', '导入'] },
  {
    name: 'auditor',
    menu: ['驾驶舱', '项目', '调度', '增速与对账', '文稿', '管理'],
    sees: '台州市',
    not: ['导入', '账号'],
  },
] as const;

describe.skipIf(!hasBrowser)('each role', () => {
  let theatre: Stage;
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  it.each(roles)('$name finds its own work, readable for everybody', async ({ name, menu, sees, not }) => {
    const { page, context, errors } = await theatre.signedIn(name, '/');
    await page.getByText(sees, { exact: false }).first().waitFor();
    const navigation = await page.getByRole('navigation').first().textContent();
    for (const entry of menu) expect(navigation).toContain(entry);
    for (const entry of not) expect(navigation).not.toContain(entry);
    await page.getByText('演示数据（合成）', { exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    const serious = await barriers(page);
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    expect(errors).toEqual([]);
    await context.close();
  });

  describe('every page of the city', () => {
    // One person in one window, page after page: a browser that begins anew reads the whole product anew.
    let city: Visitor;
    beforeAll(async () => {
      city = await theatre.signedIn('city');
    });

    it.each([
      '/projects',
      '/funds',
      '/funds?tab=flow',
      '/import',
      '/coordination',
      '/briefings',
      '/rounds',
      '/goals',
      '/manage',
      '/',
    ])('%s is readable for everybody', async (address) => {
      const { page, errors } = city;
      const before = errors.length;
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const serious = await barriers(page);
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(errors.slice(before)).toEqual([]);
    });

    it('the cockpit tells where the money stands and what is new, and prints on one sheet', async () => {
      const { page } = city;
      await page.goto('/?month=2020-03');
      await page.getByRole('region', { name: '资金' }).getByText('亿元').nth(2).waitFor();
      await page.getByRole('region', { name: '近期文稿和会议' }).getByText('还没有印发的文稿').waitFor();
      await page.waitForLoadState('networkidle');
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });

    it('the help tells of the page beside which it stands, and the terms', async () => {
      const { page } = city;
      await page.goto('/rounds');
      await page.getByRole('heading', { level: 1, name: '轮次与审核' }).waitFor();
      await page.keyboard.press('F1');
      const help = page.getByRole('dialog', { name: '帮助' });
      await help.getByRole('heading', { level: 2, name: '轮次与审核' }).waitFor();
      // The page goes on beside it.
      await page.getByRole('link', { name: '督办' }).click();
      await help.getByRole('heading', { level: 2, name: '督办' }).waitFor();
      await help.getByRole('button', { name: '目录' }).click();
      await help.getByRole('button', { name: '名词解释' }).click();
      await help.getByRole('cell', { name: '销号' }).waitFor();
      const serious = await barriers(page, '[role=dialog]');
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
    });

    it('the month stands at the top where the page is of a month, and nowhere else', async () => {
      const { page } = city;
      const month = page.getByRole('banner').getByLabel('月份');
      await page.goto('/goals?month=2019-12');
      await month.waitFor();
      await page.goto('/funds?month=2019-12');
      await page.getByRole('heading', { level: 1, name: '资金' }).waitFor();
      expect(await month.count()).toBe(0);
    });
  });

  it('a link keeps its month, unit and instant for a colleague', async () => {
    const { page, context } = await theatre.signedIn('leader', '/?month=2019-02');
    await page.getByText('45.2', { exact: false }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('month')).toBe('2019-02');
    await context.close();
  });
});
