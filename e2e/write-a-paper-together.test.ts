import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './browser.ts';
import { barriers, type Stage, stage, type Visitor } from './support.ts';
import { moved } from './window.ts';

describe.skipIf(!hasBrowser)('two people write one paper with live figures', () => {
  let theatre: Stage;
  let zhang: Visitor;
  let li: Visitor;
  let address = '';

  beforeAll(async () => {
    theatre = await stage();
    zhang = await theatre.signedIn('city', '/');
    li = await theatre.signedIn('city', '/');
    const draft = await asked(zhang.page, 'POST', '/publication/papers', {
      ...{ year: 2020, number: 4 },
      source: '# 台州市投资情况\n\n一月情况。\n\n天台县生态环保投资同比增长{{growthPercent|331023|2019-12|%}}。\n',
    });
    address = `/papers/${draft.id}`;
  });
  afterAll(() => theatre?.close());

  const paper = (page: Page) => page.locator('.paper');
  const saved = (page: Page) => page.locator('[data-sync="saved"]').waitFor();
  const endOf = async (page: Page, text: string) => {
    await paper(page).locator('p', { hasText: text }).first().click();
    await page.keyboard.press('End');
  };

  /** The words of the paper without the names on the cursors of others. */
  const textOf = (page: Page) =>
    paper(page).evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const name of copy.querySelectorAll('.other-cursor')) name.remove();
      return copy.textContent;
    });

  it('what both type at once stands in both windows, whole', async () => {
    for (const { page } of [zhang, li]) {
      await moved(page, address);
      await paper(page).getByText('一月情况').waitFor();
    }
    await endOf(zhang.page, '一月情况');
    await endOf(li.page, '同比增长');
    await Promise.all([
      zhang.page.keyboard.type('甲的话一二三四五六七八九十。', { delay: 15 }),
      li.page.keyboard.type('乙的话十九八七六五四三二一。', { delay: 15 }),
    ]);
    for (const { page } of [zhang, li]) {
      await paper(page).getByText('甲的话一二三四五六七八九十。').waitFor();
      await paper(page).getByText('乙的话十九八七六五四三二一。').waitFor();
    }
    await saved(zhang.page);
    await paper(zhang.page).locator('.other-name', { hasText: '周演示' }).first().waitFor();
    await expect.poll(() => textOf(zhang.page)).toBe(await textOf(li.page));
  });

  it('a slash and two words put a live figure into the paper', async () => {
    const { page } = zhang;
    await endOf(page, '一月情况');
    await page.keyboard.type('临海市增速为/临海 增速 2019-12');
    await page.getByRole('listbox', { name: '插入数据' }).getByText('−4.6%').first().waitFor();
    await page.keyboard.press('Enter');
    await paper(page).locator('[data-node="figure"]', { hasText: '−4.6%' }).waitFor();
    await paper(li.page).locator('[data-node="figure"]', { hasText: '−4.6%' }).waitFor();
    await paper(page).locator('[data-node="figure"]', { hasText: '−4.6%' }).click();
    await page.getByText('上年同期为零时无值', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('a figure whose data has changed shows the old and the new value, and takes the new one', async () => {
    const { page } = zhang;
    await saved(page);
    const { version, document } = await asked(page, 'GET', `/publication${address}`);
    await moved(page, '/');
    const text = JSON.stringify(document)
      .replace('"shown":"21.9%"', '"shown":"20.9%"')
      .replace('"value":21.9', '"value":20.9');
    await asked(page, 'PUT', `/publication${address}/document`, { document: JSON.parse(text), version });
    await moved(page, address);
    await page.getByText('20.9% → 21.9%').waitFor();
    await page.locator('li[data-condition="stale"]').getByRole('button', { name: '采用新值' }).click();
    await paper(page).locator('[data-node="figure"]', { hasText: '21.9%' }).waitFor();
    await expect.poll(() => page.locator('li[data-condition="stale"]').count()).toBe(0);
  });

  it('a chart of the data is chosen, looked at and put in', async () => {
    const { page } = zhang;
    await endOf(page, '一月情况');
    await page.locator('.editor-toolbar button', { hasText: /^插入$/ }).click();
    await page.getByText('图表（取自数据）').click();
    const dialog = page.getByRole('dialog', { name: '图表' });
    await dialog.locator('input[type="month"]').fill('2019-12');
    await dialog.getByRole('img', { name: '临海 -4.6' }).waitFor();
    await dialog.locator('button', { hasText: /^插入$/ }).click();
    await paper(li.page).getByRole('img', { name: '临海 -4.6' }).waitFor();
    await page.getByRole('region', { name: '图表' }).getByText('与数据一致').waitFor();
  });

  it('a suggested change of one is taken by the other', async () => {
    await paper(li.page).getByText('一月情况').waitFor();
    await li.page.getByRole('switch', { name: '修订' }).click();
    await endOf(li.page, '一月情况');
    await li.page.keyboard.type('请补充原因。');
    const inserted = paper(zhang.page).locator('ins', { hasText: '请补充原因。' });
    await inserted.waitFor();
    await zhang.page.getByRole('tab', { name: '批注' }).click();
    await zhang.page.getByRole('region', { name: '修订' }).getByText('周演示').waitFor();
    await zhang.page.getByRole('button', { name: '采纳', exact: true }).first().click();
    await expect.poll(() => inserted.count()).toBe(0);
    expect(await paper(zhang.page).textContent()).toContain('请补充原因。');
    await li.page.keyboard.press('Enter');
    await paper(zhang.page).locator('[data-break="split"]').waitFor();
    await zhang.page.getByRole('button', { name: '不采纳', exact: true }).first().click();
    await expect.poll(() => paper(zhang.page).locator('[data-break]').count()).toBe(0);
  });

  it('in pasted words each quantity is marked, bound with a click where the data agree, and doubted where they do not', async () => {
    const { page } = zhang;
    await endOf(page, '一月情况');
    await pasted(page, '2019年，天台县生态环保投资总额为27252万元，临海市生态环保投资同比下降9.9%。');
    await paper(page).locator('.unbound-meant', { hasText: '27252万元' }).waitFor();
    await page.getByRole('tab', { name: '数据' }).click();
    await page.locator('.ant-segmented-item', { hasText: '未绑定' }).click();
    const row = page.locator('li', { has: page.getByText('27252万元', { exact: true }) });
    await row.getByRole('button', { name: '绑定', exact: true }).click();
    await paper(li.page).locator('[data-node="figure"]', { hasText: '27252万元' }).waitFor();
    await page.locator('.ant-segmented-item', { hasText: '已绑定' }).click();
    await page.getByRole('tab', { name: '检查' }).click();
    const doubted = page.locator('li[data-finding="figureContradicts"]');
    await doubted.getByText('处理：核对原始数据').waitFor();
    await doubted.getByRole('button', { name: '到“数据”处理' }).click();
    await page.locator('li', { hasText: '下降9.9%' }).getByRole('button', { name: '绑定并采用数据' }).waitFor();
  });

  it('what is written without a connection arrives when it is back', async () => {
    const { page, context } = zhang;
    await context.setOffline(true);
    await endOf(page, '一月情况');
    await page.keyboard.type('断网时写的。');
    await page.locator('[data-sync="offline"]').waitFor();
    await context.setOffline(false);
    await paper(li.page).getByText('断网时写的。').waitFor();
  });

  it('an input method composes undisturbed while the other types', async () => {
    const { page } = zhang;
    await endOf(page, '一月情况');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'shu', selectionStart: 3, selectionEnd: 3 });
    await endOf(li.page, '同比增长');
    await li.page.getByRole('switch', { name: '修订' }).click();
    await li.page.keyboard.type('同时。');
    await session.send('Input.imeSetComposition', { text: '数据', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '数据' });
    await paper(li.page).getByText('数据').first().waitFor();
    await paper(page).getByText('同时。').waitFor();
    expect(await paper(page).textContent()).not.toContain('shu');
  });

  it('the pages beside the text are the PDF, and the page can be used by everybody', async () => {
    const { page } = zhang;
    await moved(page, `${address}?view=both`);
    await page.locator('.pdf-page[data-drawn]').first().waitFor();
    await moved(page, address);
    await page.getByText('与数据一致').first().waitFor();
    const grave = await barriers(page);
    expect(grave.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect([zhang.errors, li.errors].flat().filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual(
      [],
    );
  });
});

/** Pastes words where the cursor stands, as plain text. */
function pasted(page: Page, text: string) {
  return page.locator('.paper').evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Asks the desk as the page does. */
function asked(page: Page, method: string, path: string, body?: unknown) {
  return page.evaluate(
    async ([how, where, sent]) => {
      const csrf = decodeURIComponent(/(?:^|; )qingzhang_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '');
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
      const response = await fetch(`/api/v1${where}`, { method: how, headers, ...(sent && { body: sent }) });
      if (!response.ok) throw new Error(`${where} answers ${response.status}: ${await response.text()}`);
      return response.json();
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  );
}
