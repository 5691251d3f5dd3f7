import path from 'node:path';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage, type Visitor } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)(
  'the desk finds its projects, compares them, takes them along, and hands the ripe ones over',
  () => {
    let theatre: Stage;
    let desk: Visitor;
    beforeAll(async () => {
      theatre = await stage();
      desk = await theatre.signedIn('tiantai');
    });
    afterAll(() => theatre?.close());

    it('filters, sorts by a head and chooses columns; the address says it all', async () => {
      const { page } = desk;
      await page.goto('/projects');
      await page.getByLabel('名称、代码、单位').fill('治理');
      await page.getByLabel('名称、代码、单位').press('Enter');
      await page.getByText('“治理”').waitFor();
      await page.getByRole('columnheader', { name: /项目名称和代码/ }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('name');
      await page.getByRole('button', { name: '列', exact: true }).click();
      // The address changes first and the box follows it.
      await page.getByRole('checkbox', { name: '统计状态' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: '统计状态' }).waitFor();
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ q: '治理', sort: 'name' });
    });

    it('keeps the view, and begins with it next time', async () => {
      const { page } = desk;
      await page.getByRole('button', { name: /视图/ }).click();
      await page.getByRole('button', { name: '保存当前视图' }).click();
      await page.getByLabel('视图名称').fill('治理类');
      await page.getByRole('checkbox', { name: '打开清单时先用' }).check();
      await page.getByRole('button', { name: /^保\s*存$/ }).click();
      await page.getByRole('button', { name: '治理类' }).waitFor();
      await moved(page, '/projects');
      await page.getByText('“治理”').waitFor();
      await page.getByRole('columnheader', { name: '统计状态' }).waitFor();
    });

    it('compares with a day, and the workbook holds what the screen shows', async () => {
      const { page } = desk;
      await moved(page, '/projects?comparedWith=2019-12-31&changed=only');
      await page.getByText('与 2019-12-31 日终比较', { exact: false }).waitFor();
      await page.locator('.changed-cell').first().waitFor();
      const serious = await barriers(page);
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const shown = await page.locator('.ant-table-tbody tr.ant-table-row').count();
      const sheet = await downloaded(() => page.getByRole('button', { name: /导\s*出/ }).click());
      expect(sheet.getCell('A1').value).toBe('天台县项目清单');
      expect(sheet.getCell('A4').value).toContain('与 2019-12-31 日终已知的情况比较');
      const states: unknown[] = [];
      sheet.eachRow((row) => states.push(row.getCell(1).value));
      expect(states.filter((state) => /^(△|＋|→|－)/.test(String(state)))).toHaveLength(shown);
    });

    it('brings a project to ripe and hands it over', async () => {
      const { page } = desk;
      await moved(page, '/projects/ripe?state=notReady');
      const row = page
        .getByRole('row')
        .filter({ hasText: '项目单位：施工合同', hasNotText: /审批部门|等 \d+ 项/ })
        .first();
      const name = (await row.getByRole('link').first().textContent()) ?? '';
      await row.getByRole('link').first().click();
      const missing = page.getByRole('button', { name: /核对齐备/ });
      await missing.first().waitFor();
      for (let left = await missing.count(); left > 0; left--) {
        await missing.first().click();
        await expect.poll(() => missing.count()).toBe(left - 1);
      }
      await page.getByText('材料和手续已齐备', { exact: false }).waitFor();
      await moved(page, '/projects/ripe');
      await page.getByRole('checkbox', { name: `选择 ${name}` }).check();
      await page.getByRole('button', { name: /移交统计部门/ }).click();
      await page.getByLabel('接收单位').fill('天台县统计局');
      const sheet = await downloaded(() => page.getByRole('button', { name: '移交并下载清单' }).click());
      expect(sheet.getCell('A1').value).toBe('天台县待入库项目线索清单');
      await page.getByText('已移交天台县统计局', { exact: false }).first().waitFor();
    });

    it('met no error of a script on the way', () => {
      expect(desk.errors).toEqual([]);
    });

    async function downloaded(act: () => Promise<void>): Promise<excel.Worksheet> {
      const [download] = await Promise.all([desk.page.waitForEvent('download'), act()]);
      const place = path.join(theatre.folder, download.suggestedFilename());
      await download.saveAs(place);
      const book = new excel.Workbook();
      await book.xlsx.readFile(place);
      return book.worksheets[0] as excel.Worksheet;
    }
  },
);
