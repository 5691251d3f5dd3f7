import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved, quiet } from './window.ts';

/** 增速分析: from the cockpit's rate to what moved it, what it is made of, how firm its rank is, what was published. */
describe.skipIf(!hasBrowser)('why a rate moved', () => {
  let theatre: Stage;
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  it('the change of the rate leads to its causes, and each cause to its projects', async () => {
    const { page, errors } = await theatre.atWork('leader', '/');
    await page.getByRole('link', { name: /上升 .* 个百分点/ }).click();
    await page.getByRole('heading', { level: 1, name: '台州市 2020-03 增速分析' }).waitFor();
    const parts = page.getByRole('region', { name: '按来由分解' });
    await parts.getByRole('row', { name: /合计/ }).waitFor();
    const points = await parts.locator('tbody tr td:last-child').allInnerTexts();
    const tenths = points.map((text) => Math.round(Number(text.replace('−', '-')) * 10));
    expect(tenths.slice(0, -1).reduce((sum, part) => sum + part, 0)).toBe(tenths.at(-1));
    await parts.getByRole('link', { name: /补报：查看 \d+ 个项目/ }).click();
    const drawer = page.getByRole('dialog', { name: /增速变动：补报/ });
    await drawer.getByText('截止后首次上报').first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('open')).toBeNull();
    expect(errors).toEqual([]);
  });

  it('what the figure is made of opens the table of projects with the same filter', async () => {
    const { page, errors } = await theatre.atWork('leader', '/');
    await page.getByRole('link', { name: /前三占比/ }).click();
    await page.getByRole('heading', { level: 1, name: /增速分析/ }).waitFor();
    await page.getByRole('link', { name: /^固废处置/ }).click();
    await page.waitForURL(/\/projects\?caliber=in&action=solidWaste/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(errors).toEqual([]);
  });

  it('a rank is told with its margin and with real projects, never with an amount to reach', async () => {
    const { page, errors } = await theatre.atWork('city', '/');
    await page.getByRole('link', { name: '位次稳定性' }).click();
    await page.getByText('±10%').click();
    await page.waitForURL(/margin=10/);
    const row = page.getByRole('row').filter({ hasText: '天台县' }).first();
    await row.getByText(/个按计划完成/).waitFor();
    await row.getByRole('link', { name: /查看 \d+ 个未完项目/ }).click();
    await page
      .getByRole('dialog', { name: /年度计划中未完成的项目/ })
      .getByText('未开工')
      .first()
      .waitFor();
    expect(errors).toEqual([]);
  });

  it('a revised figure stands beside its version, and all versions are one click away', async () => {
    const { page, errors } = await theatre.atWork('city', '/growth?tab=official&month=2019-12');
    const row = page.getByRole('row').filter({ hasText: '天台县' }).first();
    await row.getByText('第 1 版').first().waitFor();
    await row.getByRole('link').click();
    await page
      .getByRole('dialog', { name: /公布数沿革/ })
      .getByText('27,252')
      .waitFor();
    expect(errors).toEqual([]);
  });

  it('a county reads its own, and each tab is readable for everybody and fits the screen', async () => {
    const { page, errors } = await theatre.signedIn('tiantai', '/growth');
    for (const tab of ['bridge', 'ranking', 'kinds', 'official']) {
      await moved(page, `/growth?tab=${tab}`);
      await page.getByRole('heading', { level: 1, name: '天台县 2020-03 增速分析' }).waitFor();
      await quiet(page);
      const serious = await barriers(page);
      expect([tab, serious.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([tab, []]);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    }
    expect(await page.getByText('位次稳定性').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
