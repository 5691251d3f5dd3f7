import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage } from './support.ts';
import { moved, quiet } from './window.ts';

/** 督办: from a red item to 销号, and a meeting from what stands out. */
describe.skipIf(!hasBrowser)('from a red item to closure', () => {
  let theatre: Stage;
  let name = '';
  beforeAll(async () => {
    theatre = await stage();
  });
  afterAll(() => theatre?.close());

  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const taskRow = (page: Page) =>
    page
      .getByRole('row')
      .filter({ hasText: `${name}：` })
      .first();
  const calm = async (page: Page) => {
    await quiet(page);
    const serious = await barriers(page);
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  };

  it('the unit says in its report why a project lags, led there by the list', async () => {
    const { page, errors } = await theatre.atWork('tiantai', '/coordination?tab=red&kind=lagging');
    await page.getByRole('row').filter({ hasText: '落后' }).first().getByRole('link', { name: '去填写' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('滞后原因').click();
    await page.getByTitle('征地拆迁').click();
    await form.getByLabel('需协调事项').fill('尚有三户未签约');
    await form.getByLabel('协调部门').fill('自然资源');
    await calm(page);
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await form.waitFor({ state: 'detached' });
    await moved(page, '/coordination?tab=red&kind=lagging');
    await page.getByRole('link', { name: '征地拆迁' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('the city sets a task for a lagging project, in words and never in figures', async () => {
    const { page, errors } = await theatre.atWork('city', '/coordination?tab=red&kind=lagging&unit=331023');
    const first = page.getByRole('row').filter({ hasText: '落后' }).first();
    name = (await first.getByRole('link').first().textContent()) ?? '';
    await calm(page);
    await first.getByRole('button', { name: '交办' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('滞后原因：征地拆迁；需协调事项：尚有三户未签约；协调部门：自然资源').waitFor();
    await form.getByLabel('责任人').fill('张演示');
    await form.getByLabel('期限').fill(dayIn(20));
    await form.getByLabel('措施要求').fill('本月须报1000万元');
    await form.getByRole('button', { name: /交\s*办/ }).click();
    await form.getByText('要求填报或达到某个数字', { exact: false }).waitFor();
    await form.getByLabel('措施要求').fill('加快土建施工进度，6月底前完成主体结构');
    await form.getByRole('button', { name: /交\s*办/ }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name: '已交办' }).first().waitFor();
    expect(errors).toEqual([]);
  });

  it('the county finds it at home, says how it stands and asks for closure', async () => {
    const { page, errors } = await theatre.atWork('tiantai', '/');
    await page.getByText('待办理 2 项', { exact: false }).waitFor();
    await page.getByRole('link', { name: '查看', exact: true }).first().click();
    await taskRow(page).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('进展情况').fill('已增加两个作业面');
    await calm(page);
    await drawer.getByRole('button', { name: '反馈进展' }).click();
    await drawer.locator('.ant-timeline').getByText('已增加两个作业面').waitFor();
    await drawer.getByLabel('进展情况').fill('主体结构已完成');
    await drawer.getByLabel('佐证', { exact: false }).fill('验收单 3 号');
    await drawer.getByRole('button', { name: '申请销号' }).click();
    await drawer.getByText('待销号').first().waitFor();
    expect(await drawer.getByRole('button', { name: '提交' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('the city looks into it and closes it with a reason; every step stays', async () => {
    const { page, errors } = await theatre.atWork('city', '/coordination?mine=decide');
    await taskRow(page).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('理由').fill('现场核实，同意销号');
    await drawer.getByRole('button', { name: /提\s*交/ }).click();
    await drawer.getByText('已销号').first().waitFor();
    const course = await drawer.locator('.ant-timeline strong').allTextContents();
    expect(course).toEqual(['销号', '申请销号', '反馈', '交办']);
    expect(errors).toEqual([]);
  });

  it('a meeting takes its agenda from what stands out, and shows what became of the last decisions', async () => {
    const { page, errors } = await theatre.atWork('city', '/coordination?tab=red&kind=lateStart');
    await page.getByRole('row').nth(1).getByRole('checkbox').check();
    await page.getByRole('row').nth(2).getByRole('checkbox').check();
    await page.getByRole('button', { name: '用所选事项拟定会议' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('会议名称').fill('十二月推进会');
    await form.getByLabel('日期').fill(dayIn(30));
    await form.getByLabel('地点').fill('三楼会议室');
    await form.getByLabel('主持人').fill('分管副局长');
    const second = await form.getByLabel('议题 2').inputValue();
    await form.getByRole('button', { name: '上移 2' }).click();
    expect(await form.getByLabel('议题 1').inputValue()).toBe(second);
    await form.getByText('已通知', { exact: true }).click();
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await page.waitForURL(/coordination\/meetings\//);
    await page.getByRole('heading', { name: /上次会议/ }).waitFor();
    expect(await page.getByRole('article').getByRole('listitem').first().textContent()).toContain(second);
    await calm(page);
    const { page: elsewhere } = await theatre.atWork('linhai', new URL(page.url()).pathname);
    await elsewhere.getByText('没有涉及本地的议定事项。').first().waitFor();
    expect(await elsewhere.getByText('上次会议没有议定事项。').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('each page fits the screen and can be read by everybody', async () => {
    const { page, errors } = await theatre.atWork('tiantai', '/');
    for (const address of ['/coordination', '/coordination?tab=meetings', '/coordination?tab=trainings']) {
      await moved(page, address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await calm(page);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    }
    // A field of a form is found by its label, and not the page that bears the field's name.
    await page.getByRole('button', { name: '登记培训' }).click();
    const training = page.getByRole('dialog');
    await training.getByLabel('内容').fill('佐证材料怎样上传');
    await calm(page);
    await training.getByRole('button', { name: /取\s*消/ }).click();
    await training.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /提醒/ }).click();
    await page.getByRole('dialog').getByText('同时发到邮箱', { exact: false }).waitFor();
    await calm(page);
    expect(errors).toEqual([]);
  });
});
