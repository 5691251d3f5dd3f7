import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { type Stage, signIn, stage } from './support.ts';

const password = '山水-城市-7316';

describe.skipIf(!hasBrowser)('the first run of a desk without demo', () => {
  let theatre: Stage;
  let page: Page;
  beforeAll(async () => {
    theatre = await stage('serve');
    ({ page } = await theatre.visitor());
  });
  afterAll(() => theatre?.close());

  it('prints a link with which the administrator is made, once', async () => {
    await expect.poll(() => theatre.said()).toMatch(/\/setup\/\S+/);
    const link = /http\S+\/setup\/\S+/.exec(theatre.said())?.[0] ?? '';
    await page.goto(link);
    await page.getByLabel('登录名').fill('zhang.wei');
    await page.getByLabel('姓名').fill('张伟');
    await fillPassword();
    await page.getByRole('button', { name: '建立管理员' }).click();
    await page.getByRole('link', { name: /登录/ }).first().waitFor();
    await page.goto(link);
    await page.getByText('链接', { exact: false }).first().waitFor();
    expect(await page.getByLabel('登录名').count()).toBe(0);
  });

  it('lets the administrator make an account whose person alone sets the password', async () => {
    await signIn(page, 'zhang.wei', password);
    await page.getByRole('button', { name: '新建账号' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('登录名').fill('li.na');
    await form.getByLabel('姓名').fill('李娜');
    await choose('角色', '市级');
    await choose('管理范围', '台州市');
    await form.getByRole('button', { name: '新建账号' }).click();
    const link = (await page.locator('code').textContent()) ?? '';
    expect(link).toContain('/activate/');
    const { page: hers, errors } = await theatre.visitor();
    await hers.goto(link);
    await hers.getByText('李娜', { exact: false }).first().waitFor();
    await hers.getByLabel('密码', { exact: true }).fill(password);
    await hers.getByLabel('再输入一次').fill(password);
    await hers.getByRole('button', { name: /启\s*用|设置|激活/ }).click();
    await hers.getByRole('link', { name: /登录/ }).first().waitFor();
    await signIn(hers, 'li.na', password);
    await hers.getByText('驾驶舱').first().waitFor();
    expect(await hers.getByText('演示数据', { exact: false }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  async function fillPassword(): Promise<void> {
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再输入一次').fill(password);
  }

  async function choose(label: string, option: string): Promise<void> {
    await page.getByRole('dialog').getByLabel(label).click();
    await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
  }
});
