import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocx, sampleJpeg, samplePdf } from '../src/platform/evidence/sample-evidence.ts';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)('evidence and the self-check', () => {
  let theatre: Stage;
  let folder = '';
  const file = async (name: string, content: Buffer) => {
    const place = path.join(folder, name);
    await writeFile(place, content);
    return place;
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-evidence-journey-'));
    theatre = await stage();
  });
  afterAll(async () => {
    await theatre?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a county attaches papers, sees their doubts, answers what the check asks, and the city reads the answer', async () => {
    const county = await theatre.signedIn('tiantai');
    const { page } = county;
    await page.goto('/projects');
    await page.locator('tbody tr.row-opens').first().click();
    await page.getByRole('tab', { name: '佐证' }).click();
    await page.getByText('照片只在开工、重要节点和完工时需要').waitFor();

    // A paper with macros is refused with the way out, and another may be chosen at once.
    await page.getByRole('button', { name: '上传材料' }).click();
    const macro = await file('合同.docx', await sampleDocx({ 'word/vbaProject.bin': 'x' }));
    await page.setInputFiles('.ant-drawer input[type=file]', macro);
    await page.getByText('请另存为不带宏的 PDF').waitFor();
    await page.setInputFiles('.ant-drawer input[type=file]', await file('合同.pdf', samplePdf()));
    await choose(page, '合同');
    await page.getByLabel('合同甲方、批文单位').fill('仙居县某某公司');
    await page.getByLabel('材料金额').fill('1234.5');
    await attach(page);
    await page.getByText('与项目单位').first().waitFor();
    await page.getByText('1,234.5 万元').waitFor();

    // A photo fills in nothing but what it says itself, and is shown in the page.
    await page.getByRole('button', { name: '上传材料' }).click();
    const photo = sampleJpeg({ takenAt: '2015:03:05 09:30:00', place: { latitude: 29.1, longitude: 121.03 } });
    await page.setInputFiles('.ant-drawer input[type=file]', await file('开工.jpg', photo));
    await page.getByText('2015-03-05 09:30:00').waitFor();
    await attach(page);
    await page.getByText('照片拍摄于 2015-03-05').waitFor();
    await page.getByRole('button', { name: '看图' }).click();
    const picture = page.locator('.ant-modal img');
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await readable(page);

    // The check asks the county first; the city sees nothing before the answer.
    await moved(page, '/integrity');
    await page.getByRole('button', { name: '立即自查' }).click();
    await page.getByText('自查完成').waitFor();
    const city = await theatre.signedIn('city', '/integrity');
    await city.page.getByText('没有待说明的提示').waitFor();
    await page.getByRole('row', { name: /合同与批复不符/ }).click();
    await page.getByLabel('写说明').fill('合同由代建单位签订，委托书待上传。');
    await page.getByRole('button', { name: '提交说明' }).click();
    await page.getByText(/^杨演示 ·/).waitFor();
    await readable(page);
    await moved(city.page, '/integrity?state=answered');
    await city.page.getByRole('row', { name: /合同与批复不符/ }).click();
    await city.page.getByText('合同由代建单位签订').waitFor();
    expect(await city.page.getByLabel('写说明').count()).toBe(0);
    expect([...county.errors, ...city.errors]).toEqual([]);
    await county.context.close();
    await city.context.close();
  });
});

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByLabel('材料类型').click();
  await page.locator('.ant-select-item-option').getByText(kind, { exact: true }).click();
}

async function attach(page: Page): Promise<void> {
  await page
    .locator('.ant-drawer')
    .getByRole('button', { name: /登\s*记/ })
    .click();
  await page.locator('.ant-drawer-open').waitFor({ state: 'detached' });
}

async function readable(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const serious = await barriers(page);
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
