import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, cityWithLists, kept, type ListPeople, lines, list, month, rowsOf } from '#testing/lists.ts';
import type { FileToSend } from '#testing/people.ts';
import type { TestServer } from '#testing/server.ts';
import { decideMissing, decideRow, listMissing, listRows, previewList, readRow } from './contract.ts';

let server: TestServer;
let people: ListPeople;

beforeAll(async () => {
  ({ server, people } = await cityWithLists());
});
afterAll(() => server?.close());

describe('a decision', () => {
  it('that a row is a project, is none, or is explained holds in later lists', async () => {
    const file = list('始丰溪治理（天台）工程,,天台县,7721,333,在库', lines.five);
    const { run } = await kept(people.city, file, 'approvals');
    const [row] = await rowsOf(people.city, run.id);
    expect(row).toMatchObject({ class: 'unknown', projectId: null });
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    expect(rows.filter(({ name }) => name.startsWith('始丰溪'))).toEqual([]);
    const params = { id: run.id, number: row?.number ?? 0 };
    const { rivals } = await people.city.call(readRow, { params });
    expect(rivals).toMatchObject([{ name: '始丰溪流域综合治理工程' }]);
    const body = { verdict: 'same', projectId: rivals[0]?.id ?? null, class: null, note: '' } as const;
    await people.city.call(decideRow, { params, body });
    const next = await kept(people.city, file, 'approvals');
    const [again, five] = await rowsOf(people.city, next.run.id);
    expect(again).toMatchObject({
      projectName: '始丰溪流域综合治理工程',
      class: 'amount',
      decision: { verdict: 'same' },
    });
    const explain = {
      verdict: 'explained',
      projectId: five?.projectId ?? null,
      class: 'timing',
      note: '已补办',
    } as const;
    await people.city.call(decideRow, { params: { id: next.run.id, number: five?.number ?? 0 }, body: explain });
    const third = await kept(people.city, file, 'approvals');
    expect((await rowsOf(people.city, third.run.id))[1]).toMatchObject({
      class: 'timing',
      decision: { note: '已补办' },
    });
    const other = { ...body, verdict: 'different' } as const;
    await people.city.call(decideRow, { params: { id: third.run.id, number: 0 }, body: other });
    const last = await kept(people.city, file, 'approvals');
    expect((await rowsOf(people.city, last.run.id))[0]).toMatchObject({ class: 'notEntered', projectId: null });
    const { decisions } = await people.city.call(readRow, { params: { id: last.run.id, number: 0 } });
    expect(decisions.map(({ verdict }) => verdict)).toEqual(['different', 'same']);
    const beside = await people.city.call(readRow, { params: { id: next.run.id, number: 0 } });
    expect(beside.project).not.toBeNull();
    const then = await people.city.fetch(`/reconciliation/runs/${next.run.id}/rows/0?asOf=2020-05-06T02:00:00Z`);
    expect(await then.json()).toEqual(beside);
  });

  it('that a row is a project holds in later lists also once a person says why they differ', async () => {
    const file = list('更名后的溪流工程,2020-331023-77-01-000777,天台县,7721,333,在库');
    const { run } = await kept(people.city, file, 'approvals');
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    const projectId = rows.find(({ name }) => name === '始丰溪流域综合治理工程')?.projectId ?? null;
    const same = { verdict: 'same', projectId, class: null, note: '' } as const;
    await people.city.call(decideRow, { params: { id: run.id, number: 0 }, body: same });
    const next = await kept(people.city, file, 'approvals');
    const why = { verdict: 'explained', projectId, class: 'otherCode', note: '更名后重新赋码' } as const;
    await people.city.call(decideRow, { params: { id: next.run.id, number: 0 }, body: why });
    const third = await kept(people.city, file, 'approvals');
    expect((await rowsOf(people.city, third.run.id))[0]).toMatchObject({
      ...{ projectId, class: 'otherCode', decision: { note: '更名后重新赋码' } },
    });
  });

  it('that explained a difference is shown beside a later withdrawal, and does not hide it', async () => {
    const of = (line: string) => kept(people.city, list(line), 'statistics');
    const { run } = await of(lines.one.replace(',120,', ',150,'));
    const [row] = await rowsOf(people.city, run.id);
    expect(row?.class).toBe('amount');
    const projectId = row?.projectId ?? null;
    const body = { verdict: 'explained', projectId, class: 'timing', note: '跨月结算' } as const;
    await people.city.call(decideRow, { params: { id: run.id, number: 0 }, body });
    const again = await of(lines.one.replace(',120,', ',151,'));
    expect(await rowsOf(people.city, again.run.id)).toMatchObject([{ class: 'timing' }]);
    const later = await of(lines.one.replace(',120,在库', ',151,退库'));
    const [found] = await rowsOf(people.city, later.run.id);
    expect(found).toMatchObject({ class: 'withdrawn', decision: { class: 'timing', note: '跨月结算' } });
    expect(found?.reasons.slice(0, 2).join('')).toContain('说明为“时间差”之后新出现');
  });

  it('holds where the next list gives the code that this one lacked, and the row is found by that code', async () => {
    const [named, coded] = ['', '2020-331023-77-01-000555'].map((code) =>
      list(`改名的湿地工程,${code},天台县,7711,333,在库`),
    );
    const { run } = await kept(people.city, named as FileToSend, 'approvals');
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    const projectId = rows.find(({ name }) => name === '平桥镇河道水污染治理工程')?.projectId ?? null;
    const same = { verdict: 'same', projectId, class: null, note: '' } as const;
    await people.city.call(decideRow, { params: { id: run.id, number: 0 }, body: same });
    const next = await kept(people.city, coded as FileToSend, 'approvals');
    const found = await people.city.call(listRows, { params: { id: next.run.id }, query: { text: '01-000555' } });
    expect(found.rows).toMatchObject([{ projectId, decision: { verdict: 'same' } }]);
    const preview = await people.city.call(previewList, { query: { kind: 'approvals', month } }, coded);
    expect(preview.shown[0]?.reasons.join('')).toContain('此前已人工确认');
  });

  it('on a project that the list lacks is remembered too, with its note', async () => {
    const { run } = await kept(people.city, list(...all));
    const { rows } = await people.city.call(listMissing, { params: { id: run.id }, query: {} });
    const params = { id: run.id, projectId: rows[0]?.projectId ?? '' };
    const bare = people.city.call(decideMissing, { params, body: { class: 'timing', note: ' ' } });
    await expect(bare).rejects.toMatchObject({ code: 'noteMissing' });
    await people.city.call(decideMissing, { params, body: { class: 'notEntered', note: '正在办理入库' } });
    const next = await kept(people.city, list(...all));
    const again = await people.city.call(listMissing, { params: { id: next.run.id }, query: {} });
    expect(again.rows[0]?.decision).toMatchObject({ class: 'notEntered', note: '正在办理入库' });
  });
});
