import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePdf } from '../src/platform/evidence/sample-evidence.ts';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';

describe.skipIf(!hasBrowser)('the paper that proves a step', () => {
  let theatre: Stage;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-step-journey-'));
    theatre = await stage();
  });
  afterAll(async () => {
    await theatre?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const rowOf = (page: Page) => page.getByRole('row', { name: /2 可研批复/ });

  it('is sent right at the step, stands there as a link, and is taken away by keyboard', async () => {
    const { page, errors } = await theatre.signedIn('tiantai', '/projects?stage=building');
    await page.locator('tbody tr.row-opens').first().click();
    await page.getByRole('tab', { name: '进度' }).click();
    await rowOf(page).getByText('缺文件').waitFor();

    await page.getByRole('button', { name: /登记.*可研批复/ }).click();
    const dialog = page.getByRole('dialog', { name: /可研批复/ });
    await dialog.getByRole('button', { name: '上传' }).focus();
    await page.keyboard.press('Enter');
    const place = path.join(folder, '可研批复扫描件.pdf');
    await writeFile(place, samplePdf());
    await page.setInputFiles('.ant-drawer input[type=file]', place);
    await page.locator('.ant-drawer').getByText('证明的建设状态').waitFor();
    await page
      .locator('.ant-drawer')
      .getByRole('button', { name: /登\s*记/ })
      .click();
    await dialog.getByText('可研批复扫描件.pdf').waitFor();
    await readable(page);
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await dialog.waitFor({ state: 'detached' });
    const link = rowOf(page).getByRole('link', { name: '可研批复扫描件.pdf' });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect([answer.status(), answer.headers()['content-disposition']?.startsWith('attachment')]).toEqual([200, true]);
    expect(await rowOf(page).getByText('缺文件').count()).toBe(0);
    await readable(page);

    // Without the file again, by keyboard alone; the record of it stays.
    await page.getByRole('button', { name: /登记.*可研批复/ }).click();
    await page.getByLabel('证明文件').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    const none = page.locator('.ant-select-item-option:visible').filter({ hasText: '不关联文件' });
    await none.waitFor();
    while (!(await none.getAttribute('class'))?.includes('option-active')) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await rowOf(page).getByText('缺文件').waitFor();
    await page.getByRole('button', { name: '登记记录' }).click();
    await page.getByRole('link', { name: '可研批复扫描件.pdf' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('is chosen from the files of the project; who may only read sees the link and no button', async () => {
    const { page } = await theatre.signedIn('city', '/projects?stage=building&unit=331023');
    await page.locator('tbody tr.row-opens').first().click();
    await page.getByRole('tab', { name: '进度' }).click();
    await page.getByRole('button', { name: /登记.*可研批复/ }).click();
    await page.getByLabel('证明文件').click();
    await page.locator('.ant-select-item-option:visible').filter({ hasText: '可研批复扫描件.pdf' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await rowOf(page).getByRole('link', { name: '可研批复扫描件.pdf' }).waitFor();

    const leader = await theatre.signedIn('leader', page.url());
    await rowOf(leader.page).getByRole('link', { name: '可研批复扫描件.pdf' }).waitFor();
    expect(await leader.page.getByRole('button', { name: /登记.*可研批复/ }).count()).toBe(0);
  });

  async function readable(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle');
    const serious = await barriers(page);
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});
