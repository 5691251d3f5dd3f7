import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { settledPaper as act, barriers, type Stage, stage } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)('a paper that is signed, issued and verified', () => {
  let theatre: Stage;
  let address = '';
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  it('is drafted from a month by the desk, its findings explained, and reviewed and signed by the leader', async () => {
    const { page: city, errors } = await theatre.atWork('city', '/briefings?new=1');
    await city.getByText('数据起草', { exact: true }).click();
    await city.getByRole('button', { name: '建立草稿' }).click();
    await city.waitForURL(/briefings\/[0-9a-f-]{36}/);
    address = new URL(city.url()).pathname;
    await readable(city);
    await explained(city, '已与上报数据核对');
    await city.getByText('已说明（周演示）：已与上报数据核对').first().waitFor();
    const figures = await held(city, '**/figures');
    await act(city, '送审');
    await city.getByText('已送审，由他人审核').waitFor();
    await city.getByRole('button', { name: '撤回送审' }).click();
    await city.getByRole('button', { name: /编\s*辑/ }).waitFor();
    figures.letGo();
    await act(city, '送审');
    await city.getByText('已送审，由他人审核').waitFor();
    await readable(city);

    const { page: leader, errors: others } = await theatre.atWork('leader', '/');
    await leader.getByText('文稿待审核', { exact: false }).waitFor();
    await leader.getByRole('link', { name: '去办理' }).click();
    await leader.getByRole('button', { name: /退\s*回/ }).click();
    await leader.getByLabel('理由').fill('请核对二季度数据');
    const returning = leader.getByRole('dialog');
    await returning.getByRole('button', { name: /确\s*定/ }).click();
    await returning.waitFor({ state: 'detached' });
    await moved(city, '/');
    await city.getByText('文稿已退回，待修改', { exact: false }).waitFor();
    await moved(city, address);
    await city.getByText('请核对二季度数据').waitFor();
    await act(city, '送审');
    await city.getByText('已送审，由他人审核').waitFor();
    await moved(leader, address);
    await act(leader, '审核通过');
    await leader.getByText('已审核').first().waitFor();
    await act(leader, '签发');
    await leader.getByText('已签发').first().waitFor();
    expect([...errors, ...others]).toEqual([]);
  });

  it('gets its number when it is issued; a figure opens its rows; the file that went out is known again', async () => {
    const { page, errors } = await theatre.atWork('city', address);
    await act(page, '印发');
    await page.getByRole('heading', { name: /工作简报〔\d{4}〕第1期/ }).waitFor();
    await page.getByText(/签发，周演示 于 .* 印发/).waitFor();
    await readable(page);

    await page.locator('aside .finding').first().click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByText('所依据的明细').waitFor();
    await drawer.getByRole('table', { name: '所依据的明细' }).locator('tbody tr.ant-table-row').first().waitFor();
    await page.keyboard.press('Escape');

    const pdf = await page.request.get(`/api/v1/publication/papers/${address.split('/').at(-1)}/pdf`);
    await moved(page, '/verification');
    const buffer = await pdf.body();
    await page.setInputFiles('input[type=file]', { name: '简报.pdf', mimeType: 'application/pdf', buffer });
    await page.getByText('“简报.pdf”与存档完全一致。').waitFor();
    await readable(page);
    await moved(page, '/indicators?key=projectsInCaliber');
    await page
      .locator('.ant-drawer')
      .getByText(/^\d+个$/)
      .waitFor();
    await readable(page);
    expect(errors).toEqual([]);
  });

  it('a county issues a notice of its own: its leader signs it, a township confirms it, the city saw no draft', async () => {
    const { page: county, errors } = await theatre.atWork('tiantai', '/briefings?new=1');
    await county.getByText('数据月份').waitFor();
    await county.getByRole('button', { name: '建立草稿' }).click();
    await county.waitForURL(/briefings\/[0-9a-f-]{36}/);
    const notice = new URL(county.url()).pathname;
    await county.getByRole('cell', { name: '泳溪乡' }).first().waitFor();
    await explained(county, '迟报项目已核实');
    await county.getByText('：迟报项目已核实').first().waitFor();
    await act(county, '送审');
    await county.getByText('已送审，由他人审核').waitFor();

    const { page: city } = await theatre.atWork('city', '/briefings');
    await city.getByRole('link', { name: /工作简报〔/ }).waitFor();
    expect(await city.getByText('天台县', { exact: false }).count()).toBe(0);

    const { page: leader, errors: others } = await theatre.atWork('tiantai-leader', notice);
    await act(leader, '审核通过');
    await leader.getByText('已审核').first().waitFor();
    await moved(leader, '/');
    await leader.getByText('文稿待签发', { exact: false }).waitFor();
    await leader.getByRole('link', { name: '去办理' }).click();
    await act(leader, '签发');
    await leader.getByText('已签发').first().waitFor();
    await moved(county, notice);
    await act(county, '印发');
    await county.getByRole('heading', { name: '通报〔2020〕第1期' }).waitFor();
    await county.getByRole('button', { name: '登记发送' }).click();
    await county.getByText('签收 0/15', { exact: false }).waitFor();
    await county.getByRole('button', { name: '调整发送对象' }).click();
    const list = county.getByRole('dialog', { name: '调整发送对象' });
    await list.getByRole('button', { name: '增加一行' }).click();
    await list.getByLabel('单位').fill('天台县发改局');
    await list.getByLabel('签收账号').click();
    await county.locator('.ant-select-item-option:visible', { hasText: 'fagai' }).click();
    await readable(county);
    await list.getByRole('button', { name: /确\s*定/ }).click();
    await county.getByRole('button', { name: '登记发送' }).click();
    await county.getByText('签收 0/16', { exact: false }).waitFor();

    const { page: department, errors: theirsToo } = await theatre.atWork('fagai', '/');
    await department.getByRole('link', { name: '来文' }).first().click();
    await department.getByRole('link', { name: /通报〔2020〕第1期/ }).click();
    await department.getByRole('button', { name: /签\s*收/ }).click();
    await department.getByText('已签收').waitFor();
    await readable(department);
    expect(theirsToo).toEqual([]);

    const { page: township, errors: theirs } = await theatre.atWork('pingqiao', '/');
    await township.getByText('来文待签收：天台县 通报〔2020〕第1期', { exact: false }).waitFor();
    await moved(township, notice);
    await township.getByRole('button', { name: '签收' }).click();
    await township.getByText('已签收').waitFor();
    await readable(township);
    await moved(city, '/briefings');
    await city.getByRole('link', { name: '天台县 通报〔2020〕第1期' }).waitFor();
    expect([...errors, ...others, ...theirs]).toEqual([]);
  });

  it('the yearly notice is drafted with its charts and tables, written on, given another chart, and checked', async () => {
    const { page, errors } = await theatre.atWork('city', '/briefings?new=1');
    const drawer = page.getByRole('dialog', { name: '新建文稿' });
    await drawer.locator('#new-issue_kind').click();
    await page.locator('.ant-select-item', { hasText: /^通报$/ }).click();
    await drawer.getByText('数据起草', { exact: true }).click();
    await drawer.locator('#new-issue_month').fill('2019-12');
    await page.keyboard.press('Enter');
    await drawer.getByRole('button', { name: '建立草稿' }).click();
    await page.waitForURL(/briefings\/[0-9a-f-]{36}/);
    await page.getByText('2019年各地新入库项目情况表').waitFor();
    await page.getByText('附件1 2019年六大专项行动推进情况表').waitFor();
    await page.getByRole('img', { name: '12月 11.1' }).waitFor();

    await moved(page, `/papers/${new URL(page.url()).pathname.split('/').at(-1)}`);
    const paper = page.locator('.paper');
    await paper.locator('p', { hasText: '列入年度计划的项目' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('下一步工作另行部署。');
    await page.locator('.editor-toolbar button', { hasText: /^插入$/ }).click();
    await page.getByText('图表（取自数据）').click();
    const dialog = page.getByRole('dialog', { name: '图表' });
    await dialog.locator('input[type="month"]').fill('2019-12');
    await dialog.getByRole('img', { name: '临海 -4.6' }).waitFor();
    await dialog.locator('button', { hasText: /^插入$/ }).click();
    await expect.poll(() => paper.getByRole('img', { name: '临海 -4.6' }).count()).toBe(2);
    await page.locator('[data-sync="saved"]').waitFor();
    await page.getByRole('tab', { name: '检查' }).click();
    const checks = page.locator('[role="tabpanel"]');
    await checks.getByText('标题写的是2019年，与签发年份', { exact: false }).waitFor();
    expect(await checks.getByText('处理：', { exact: false }).count()).toBe(2);
    await readable(page);
    expect(errors).toEqual([]);
  });
});

/** Says why every finding stands. The paper may still be on its way, and there is at least one. */
async function explained(page: Page, reason: string): Promise<void> {
  const unexplained = page.getByRole('button', { name: '说明理由' });
  await unexplained.first().waitFor();
  for (let open = await unexplained.count(); open > 0; open--) {
    await unexplained.first().click();
    await page.getByLabel('理由').fill(reason);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /确\s*定/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => unexplained.count()).toBe(open - 1);
  }
}

/** Keeps back what a page asks for until it is let go: what the page shows already must take a click all the same. */
async function held(page: Page, address: string): Promise<{ readonly letGo: () => void }> {
  const free = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await free.promise;
    await route.continue();
  });
  return { letGo: free.resolve };
}

async function readable(page: Page): Promise<void> {
  const grave = await barriers(page);
  expect(grave.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}
