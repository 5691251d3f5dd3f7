import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declaredRows, writeDeclaredList } from '../demo/declared-list.ts';
import { demoCity } from '../demo/demo-city.ts';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved } from './window.ts';

const run = promisify(execFile);
const cli = path.join(import.meta.dirname, '..', 'src', 'apps', 'cli.ts');

type Said = {
  readonly rows: readonly {
    readonly row: number;
    readonly match: string | null;
    readonly class: string;
    readonly reasons: readonly string[];
  }[];
  readonly missingFromFile: readonly string[];
};

describe.skipIf(!hasBrowser)('a list is reconciled', () => {
  let theatre: Stage;
  let list = '';
  beforeAll(async () => {
    theatre = await stage();
    list = await writeDeclaredList(theatre.folder);
  });
  afterAll(() => theatre?.close());

  const reconcile = (file: string, ...more: string[]) =>
    run(process.execPath, [cli, 'reconcile', file, '--against', 'library', '--month', '2019-12', '--json', ...more], {
      env: { ...process.env, DATA_DIR: theatre.folder, LANG: 'zh_CN.UTF-8' },
      maxBuffer: 20_000_000,
    });

  it('on the command line: every row with its project, class and reasons, and what the list lacks; twice the same', async () => {
    const { rows: made, missing } = declaredRows(demoCity());
    const { stdout } = await reconcile(list);
    const { rows, missingFromFile } = JSON.parse(stdout) as Said;
    expect(rows.map((row) => [row.class, row.match])).toEqual(made.map((row) => [row.class, row.project]));
    expect(rows.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(missingFromFile.filter((code) => missing.includes(code))).toHaveLength(missing.length);
    expect((await reconcile(list)).stdout).toBe(stdout);
  });

  it('refuses a file that is no list with a sentence and exit code 1, and a missing month with 2', async () => {
    const file = path.join(theatre.folder, '无.csv');
    await writeFile(file, '甲,乙\n1,2\n');
    await expect(reconcile(file)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('没有读到名单'),
    });
    await expect(run(process.execPath, [cli, 'reconcile', file])).rejects.toMatchObject({ code: 2 });
  });

  it('in the browser: looked at, kept, compared side by side, decided, and decided again for the next list', async () => {
    const { page, context, errors } = await theatre.signedIn('city', '/reconciliation');
    await page.getByRole('tab', { name: '上传名单' }).click();
    await upload(page, list);
    await page.getByText('9 行有差异', { exact: false }).waitFor();
    await keep(page);
    await page.getByRole('row').filter({ hasText: '单位错位' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('疑把元当作万元', { exact: false }).waitFor();
    expect(new URL(page.url()).searchParams.get('row')).not.toBeNull();
    await seriousNone(page);
    await drawer.getByRole('textbox', { name: '说明' }).fill('单位填错，已与项目单位核实');
    await drawer.getByRole('button', { name: '说明差异' }).click();
    await drawer.getByText('已保存', { exact: false }).waitFor();
    await drawer.getByText('周演示', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row').filter({ hasText: '演示湖滨岸带' }).click();
    await drawer.getByRole('combobox', { name: '其实是项目库中的' }).fill('海山乡一般');
    await page
      .locator('.ant-select-item-option')
      .and(page.getByTitle(/^海山乡一般工业固废处置中心工程（玉环/))
      .click();
    await drawer.getByRole('button', { name: '就是这个项目' }).click();
    await drawer.getByText('已保存', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /名单中没有的项目/ }).click();
    await page.getByRole('button', { name: '说明原因' }).first().click();
    await page.getByRole('dialog').getByRole('textbox', { name: '说明' }).fill('正在办理入库手续');
    await page.getByRole('dialog').getByRole('button', { name: '保存说明' }).click();
    await page.getByRole('button', { name: '未入库' }).waitFor();
    await seriousNone(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出' }).click();
    expect((await download).suggestedFilename()).toMatch(/2019-12 项目单位申报与项目库核对\.xlsx/);
    await moved(page, '/reconciliation?tab=upload&of=2019-12');
    await upload(page, list);
    await keep(page);
    await page.getByRole('row').filter({ hasText: '上张乡' }).getByText('单位错位').last().waitFor();
    await page.getByRole('tab', { name: /名单中没有的项目/ }).click();
    await page.getByRole('button', { name: '未入库' }).waitFor();
    await page.getByRole('button', { name: '核对记录' }).click();
    await page.getByRole('row').filter({ hasText: '项目单位申报' }).nth(1).waitFor();
    await seriousNone(page);
    await moved(page, '/reconciliation?tab=upload&asOf=2020-03-01T00:00:00Z');
    await page.getByText('截至所选时点还没有核对过名单').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('a county sees its own rows of the city’s list, and an auditor cannot upload', async () => {
    const county = await theatre.signedIn('tiantai', '/reconciliation');
    await county.page.locator('tr.row-opens').first().click();
    await county.page.getByRole('tab', { name: /逐行结果/ }).waitFor();
    await county.page.getByText('有差异 1', { exact: false }).waitFor();
    expect(await county.page.getByText('海山乡').count()).toBe(0);
    await county.context.close();
    const auditor = await theatre.signedIn('auditor', '/reconciliation');
    await auditor.page.locator('tr.row-opens').first().waitFor();
    expect(await auditor.page.getByRole('tab', { name: '上传名单' }).count()).toBe(0);
    await auditor.context.close();
  });
});

async function upload(page: Page, file: string): Promise<void> {
  if (!page.url().includes('of=')) await moved(page, '/reconciliation?tab=upload&of=2019-12');
  await page.getByText('点击或把名单拖到这里').waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存核对结果' }).click();
  await page.waitForURL(/\/reconciliation\/[0-9a-f-]{36}/);
  await page.getByRole('tab', { name: /逐行结果 85/ }).waitFor();
}

async function seriousNone(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}
