import { readFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCountyWorkbooks } from '../demo/county-workbooks.ts';
import { hasBrowser } from './browser.ts';
import { settledPaper as act, type Stage, stage, type Visitor } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)('the desk takes a county’s workbooks in and issues a briefing', () => {
  let theatre: Stage;
  let desk: Visitor;
  let workbooks: string[] = [];

  beforeAll(async () => {
    theatre = await stage();
    workbooks = await writeCountyWorkbooks(theatre.folder);
    desk = await theatre.signedIn('city', '/import');
  });
  afterAll(() => theatre?.close());

  const choose = async (kind: '项目清单' | '月度投资', file: string) => {
    const { page } = desk;
    await moved(page, `/import?kind=${kind === '项目清单' ? 'projects' : 'monthly'}`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('合计核对').waitFor();
  };

  it('shows what a workbook of projects would change, and changes it once', async () => {
    const { page } = desk;
    await choose('项目清单', workbooks[0] ?? '');
    await page.getByText('一致：', { exact: false }).first().waitFor();
    await page.getByRole('tab', { name: /未采用/ }).click();
    await page.getByText('没有找到乡镇街道“白鹭镇”', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('原文件已留存', { exact: false }).first().waitFor();
    await choose('项目清单', workbooks[0] ?? '');
    await page.getByText('无变化：', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true);
  });

  it('takes the monthly figures in, and growth follows', async () => {
    const { page } = desk;
    await choose('月度投资', workbooks[1] ?? '');
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText('原文件已留存', { exact: false }).first().waitFor();
    const growth = await page.evaluate(async () => (await fetch('/api/v1/growth/months/2020-04')).json());
    const tiantai = growth.units.find((unit: { code: string }) => unit.code === '331023');
    expect(tiantai.investedYuan).toBeGreaterThan(0);
  });

  it('shows the published facts in the cockpit, and each figure leads to its projects', async () => {
    const { page } = desk;
    await moved(page, '/?month=2019-12');
    await page.getByText('11.1').first().waitFor();
    const row = page.getByRole('row', { name: /天台县/ });
    await expect.poll(() => row.textContent()).toContain('21.9');
    await row.getByRole('link').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link').first().waitFor();
    expect(await drawer.getByRole('link').count()).toBeGreaterThanOrEqual(7);
    expect(page.url()).toContain('331023');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '讲稿' }).click();
    const sentences = page.locator('.speech p');
    await sentences.nth(2).waitFor();
    const spoken = await sentences.allTextContents();
    expect(spoken[0]).toContain('同比增长11.1%；年度目标增长10.0%，按本月累计已经达到。');
    expect(spoken[1]).toContain('天台县（21.9%）');
    await sentences.getByRole('link', { name: '21.9' }).click();
    await drawer.getByRole('link').first().waitFor();
    expect(page.url()).toContain('331023');
  });

  it('makes a briefing from the data, explains its findings, has it signed, and issues it as DOCX and PDF', async () => {
    const { page } = desk;
    await moved(page, '/briefings');
    await page.getByRole('button', { name: '新建文稿' }).first().click();
    await page.getByLabel('年份').fill('2020');
    await page.getByLabel('第几期').fill('4');
    await page.getByText('数据起草', { exact: true }).click();
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page.getByText('绑定的数字', { exact: false }).first().waitFor();
    await page.getByText('期号年份（2020）与编发日期', { exact: false }).first().waitFor();
    const reasons = page.getByRole('button', { name: '说明理由' });
    for (let open = await reasons.count(); open > 0; open--) {
      await reasons.first().click();
      await page.getByLabel('理由').fill('按编发安排');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /确\s*定/ })
        .click();
      await expect.poll(() => reasons.count()).toBe(open - 1);
    }
    await act(page, '送审');
    await page.getByText('已送审，由他人审核').waitFor();
    expect(await page.getByRole('button', { name: '审核通过' }).isDisabled()).toBe(true);
    const { pathname } = new URL(page.url());
    const { page: leader } = await theatre.signedIn('leader', pathname);
    await act(leader, '审核通过');
    await act(leader, '签发');
    await leader.getByText('已签发').first().waitFor();
    await moved(page, pathname);
    await act(page, '印发');
    await page.getByText('内容不再改变', { exact: false }).first().waitFor();
    const [docx, pdf] = [await downloaded('下载 DOCX'), await downloaded('下载 PDF')];
    const xml = await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string');
    expect(xml).toContain('〔2020〕第4期');
    expect(xml).toContain('天台县');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('finds the paper, a project and a person from any page', async () => {
    const { page } = desk;
    const paper = new URL(page.url()).pathname;
    await moved(page, '/goals');
    const field = page.getByLabel('查找项目、人员、文稿');
    const hits = page.locator('.finder-hit:visible');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('第4期');
    await hits.filter({ hasText: '〔2020〕第4期' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === paper);
    expect(await field.inputValue()).toBe('');
    await field.fill('始丰溪流域');
    await hits.filter({ hasText: '天台' }).first().click();
    await page.getByRole('heading', { level: 1, name: '始丰溪流域' }).waitFor();
    expect(new URL(page.url()).pathname).toContain('/projects/');
    // A name may have one letter, and who looks for a person wants the number.
    await field.fill('金');
    await hits.filter({ hasText: '金演示' }).filter({ hasText: '0576-' }).first().click();
    await page.getByRole('heading', { level: 1, name: '责任分工' }).waitFor();
  });

  it('met no error of a script on the way', () => {
    expect(desk.errors).toEqual([]);
  });

  async function downloaded(name: string): Promise<Buffer> {
    const { page } = desk;
    await page.getByRole('button', { name: '下载', exact: false }).first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    const place = path.join(theatre.folder, download.suggestedFilename());
    await download.saveAs(place);
    return readFile(place);
  }
});
