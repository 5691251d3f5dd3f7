import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved } from './window.ts';

/** 投资预判与工作建议: from the question how the year will end to tasks for real work. */
describe.skipIf(!hasBrowser)('from a forecast to tasks', () => {
  let theatre: Stage;
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  const calm = async (page: Page) => {
    await page.waitForLoadState('networkidle');
    const serious = await barriers(page);
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  };
  const probability = (page: Page) => page.getByTestId('probability').textContent();

  it('the city works a forecast out, survives a reload, reads the probability and publishes it', async () => {
    const { page, context, errors } = await theatre.signedIn('city', '/forecast');
    await page.getByText('还没有预判').waitFor();
    await page.getByRole('button', { name: /^推\s*算$/ }).click();
    await page.waitForURL(/run=/);
    await page.reload();
    await page.getByText('全年走势 · 台州市').waitFor({ timeout: 60_000 });
    expect(await page.locator('.headline').textContent()).toMatch(/达到目标的可能性.*(约 \d+%|不到 5%|95% 以上)/);
    await page.getByRole('button', { name: /^把今年余下的月份模拟/ }).click();
    await page.getByText('四舍五入到 5%', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await calm(page);
    await page.getByText('个在建项目缺报', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: '看缺报项目' }).click();
    await page.getByRole('columnheader', { name: '从哪个月起缺报' }).waitFor();
    expect(await page.locator('tbody').textContent()).not.toMatch(/\d,\d{3}/);
    await calm(page);
    await page.getByRole('checkbox', { name: '只看缺报' }).click();
    await page.getByRole('columnheader', { name: '平均（万元）' }).waitFor();
    await page.getByRole('button', { name: /^发\s*布$/ }).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /^发\s*布$/ })
      .click();
    await page.getByText('已发布').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('a checked action moves the probability at once, and what is adopted becomes tasks', async () => {
    const { page, context, errors } = await theatre.signedIn('city');
    // On a slow line somebody presses before the names of the units are there: the advice is for the unit all the same.
    const pressed = Promise.withResolvers<void>();
    await page.route('**/organisation/regions', (route) => pressed.promise.then(() => route.continue()));
    await page.goto('/advice?unit=331023');
    await page.getByRole('button', { name: /^推\s*算$/ }).click();
    await page.waitForURL(/run=/);
    pressed.resolve();
    await page.getByRole('button', { name: '采用推荐组合' }).waitFor({ timeout: 90_000 });
    await page.getByTestId('probability').getByText('%', { exact: false }).waitFor();
    await calm(page);
    const before = await probability(page);
    const boxes = page.getByRole('checkbox', { name: /^选用/ });
    for (const place of [0, 1, 2]) await boxes.nth(place).check();
    expect(await probability(page)).not.toBe(before);
    const chosen = page.url();
    await page.reload();
    await page.getByTestId('probability').getByText('%', { exact: false }).waitFor();
    expect([page.url(), await boxes.nth(2).isChecked()]).toEqual([chosen, true]);
    await page.getByRole('button', { name: '交办所选（3）' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('责任人').fill('张演示');
    await form.getByLabel('期限').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await calm(page);
    await form.getByRole('button', { name: /^交\s*办$/ }).click();
    await page.getByText('已交办 3 项', { exact: false }).waitFor();
    await page.getByRole('row').nth(1).getByRole('link', { name: '已交办' }).click();
    await page.getByRole('dialog').getByText('天台县').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('the county reads its own part and the city’s, on the forecast and in the cockpit', async () => {
    const { page, context, errors } = await theatre.signedIn('tiantai', '/');
    await page.locator('.headline').getByText('达到目标的可能性').waitFor();
    await calm(page);
    await moved(page, '/forecast');
    await page.getByText('全年走势 · 天台县').waitFor();
    const names = await page.locator('.panel-units tbody th').allTextContents();
    expect(names).toEqual(['台州市', '天台县']);
    for (const tab of ['项目贡献', '准不准', '历次预判']) {
      await page.getByRole('tab', { name: tab }).click();
      await calm(page);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});
