import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { as, type Person } from '#testing/people.ts';
import { randomRuns } from '#testing/random-runs.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import * as papers from './contract.ts';
import * as contract from './contract-editing.ts';
import { documentSchema } from './rules/document-schema.ts';
import type { KeptSteps } from './web/editor/kept-steps.ts';
import { openSync, type StepCourier } from './web/editor/paper-sync.ts';
import { quietView } from './web/editor/quiet-view.ts';
import { sendLeftSteps } from './web/editor/send-left-steps.ts';

let now = new Date('2020-04-10T02:00:00Z');
let server: TestServer;
let zhang: Person;
let li: Person;
let county: Person;
let number = 0;
/** Where the title begins: behind the masthead of the city. Places in the tests count from here. */
let head = 0;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  zhang = await as(server, { role: 'city-desk', regionCode: '331000' });
  li = await as(server, { role: 'city-desk', regionCode: '331000' });
  county = await as(server, { role: 'county-desk', regionCode: '331023' });
});
afterAll(() => server?.close());

async function begun(text = '会议部署了全年工作。'): Promise<string> {
  number += 1;
  const body = { year: 2020, number, source: `# 台州市召开推进会\n\n${text}\n` };
  const { id, document } = await zhang.call(papers.draftPaper, { body });
  head = 0;
  documentSchema.nodeFromJSON(document).forEach((node, offset) => {
    if (node.type.name === 'title') head = offset;
  });
  return id;
}

const opened = (who: Person, id: string) => who.call(papers.readPaper, { params: { id } });
const wordsOf = async (id: string) => words(documentSchema.nodeFromJSON((await opened(zhang, id)).document));

function words(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '/');
}

function courier(who: Person, id: string, client: string): StepCourier {
  return {
    send: (sent) =>
      who.call(contract.takeSteps, {
        params: { id },
        body: { ...sent, steps: sent.steps.map((step) => ({ ...step })) },
      }),
    read: (since) => who.call(contract.readSteps, { params: { id }, query: { since, waitMs: 200, client } }),
  };
}

/** Somebody who types into a paper in a window of their own. */
async function writer(who: Person, id: string, client: string) {
  const { document: doc, version } = await opened(who, id);
  const view = quietView(doc, version, client);
  const sync = openSync({
    ...{ view, client, courier: courier(who, id, client), pauseMs: 5, retryMs: 50 },
    ...{ tell: () => {}, hear: () => {}, keep: () => {} },
  });
  const change = (at: number, text: string) => {
    const place = Math.min(head + at, view.state.doc.content.size - 1);
    const $place = view.state.doc.resolve(place);
    const from = $place.parent.isTextblock ? place : $place.pos + 1;
    view.dispatch(text === '' ? view.state.tr.delete(from - 1, from) : view.state.tr.insertText(text, from));
    sync.changed();
  };
  return { change, text: () => words(view.state.doc), close: sync.close };
}

const insertion = (at: number, text: string) => ({
  stepType: 'replace',
  from: head + at,
  to: head + at,
  slice: { content: [{ type: 'text', text }] },
});
const taken = (who: Person, id: string, version: number, steps: Record<string, unknown>[]) =>
  who.call(contract.takeSteps, { params: { id }, body: { version, client: 'window-of-one', steps } });

describe('two people who write at once', () => {
  it('end with one and the same paper, whatever they type and in whatever order, and nobody loses a character', async () => {
    const typing = fc.record({ who: fc.constantFrom(0, 1), at: fc.integer({ min: 12, max: 30 }), pause: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(typing, { minLength: 4, maxLength: 14 }), async (all) => {
        const id = await begun();
        const writers = [await writer(zhang, id, 'window-zhang'), await writer(li, id, 'window-li-li')];
        for (const [index, { who, at, pause }] of all.entries()) {
          writers[who]?.change(at, String.fromCodePoint(0x3400 + index));
          if (pause) await new Promise((resolve) => setTimeout(resolve, 15));
        }
        const typed = all.map((_, index) => String.fromCodePoint(0x3400 + index));
        await expect
          .poll(async () => typed.every((one) => writers.every(({ text }) => text().includes(one))))
          .toBe(true);
        await expect.poll(async () => new Set([await wordsOf(id), ...writers.map(({ text }) => text())]).size).toBe(1);
        for (const { close } of writers) close();
      }),
      { numRuns: randomRuns(8) },
    );
  });

  it('hear of each other while they wait', async () => {
    const id = await begun();
    // The least of four tries: a loaded machine is late now and then; without news everybody waits two seconds each time.
    const tookMs: number[] = [];
    for (const since of [0, 1, 2, 3]) {
      const query = { since, waitMs: 20_000, client: 'window-li-li' };
      const wait = li.call(contract.readSteps, { params: { id }, query });
      const from = Date.now();
      await taken(zhang, id, since, [insertion(11, '又')]);
      const version = since + 1;
      expect(await wait).toMatchObject({ version, steps: [{ client: 'window-of-one' }], others: [zhang.name] });
      tookMs.push(Date.now() - from);
    }
    expect(Math.min(...tookMs)).toBeLessThan(1_500);
  });

  it('see where the other stands, also after somebody writes before it, until they leave', async () => {
    const id = await begun();
    const client = 'window-zhang';
    const point = (who: Person, version: number, selection: { anchor: number; head: number } | null) =>
      who.call(contract.pointInPaper, { params: { id }, body: { client, version, selection } });
    const seen = async (since: number) =>
      (await li.call(contract.readSteps, { params: { id }, query: { since, client: 'window-li-li' } })).cursors;
    const at = { anchor: head + 14, head: head + 16 };
    expect(await point(zhang, 0, at)).toEqual({ noted: true });
    expect(await seen(0)).toEqual([{ client, name: zhang.name, ...at }]);
    await taken(li, id, 0, [insertion(11, '又一')]);
    expect(await seen(1)).toMatchObject([{ anchor: at.anchor + 2, head: at.head + 2 }]);
    expect(await point(zhang, 0, at)).toEqual({ noted: false });
    await expect(point(county, 1, at)).rejects.toMatchObject({ code: 'notFound' });
    await point(zhang, 1, null);
    expect(await seen(1)).toEqual([]);
  });
});

describe('steps', () => {
  it('made at an older version are not taken: those of the others come back', async () => {
    const id = await begun();
    expect(await taken(zhang, id, 0, [insertion(11, '一')])).toMatchObject({ taken: true, version: 1 });
    const late = await taken(li, id, 0, [insertion(11, '二')]);
    expect(late).toMatchObject({ taken: false, since: 0, version: 1, steps: [{ step: insertion(11, '一') }] });
    expect(await wordsOf(id)).not.toContain('二');
    await expect(taken(li, id, 7, [insertion(11, '二')])).rejects.toMatchObject({ code: 'versionAhead' });
  });

  it.each([
    ['beyond the end', insertion(9_000, '字')],
    ['of a kind that nobody knows', { stepType: 'explode' }],
    ['that put a paragraph into a paragraph', { ...insertion(11, ''), slice: { content: [{ type: 'table' }] } }],
    [
      'with a figure that is none',
      { ...insertion(11, ''), slice: { content: [{ type: 'figure', attrs: { id: '!', wording: 1, shown: '' } }] } },
    ],
  ])('%s are refused, and nothing of their batch is kept', async (_what, step) => {
    const id = await begun();
    const before = await wordsOf(id);
    await expect(taken(zhang, id, 0, [insertion(11, '好'), step])).rejects.toMatchObject({ code: 'stepsUnclear' });
    expect(await wordsOf(id)).toBe(before);
  });

  it('are taken by a draft alone, of its city alone, from those who may write', async () => {
    const id = await begun();
    await expect(taken(county, id, 0, [insertion(11, '字')])).rejects.toMatchObject({ code: 'notFound' });
    await expect(opened(county, id)).rejects.toMatchObject({ code: 'notFound' });
    await server.admin.query(`update publication.paper set state = 'reviewed' where id = $1`, [id]);
    await expect(taken(zhang, id, 0, [insertion(11, '字')])).rejects.toMatchObject({ code: 'actNotNow' });
  });

  it('and versions, comments and previews are the desk’s own, also of a paper that went out', async () => {
    const id = await begun();
    await server.admin.query(
      `update publication.paper set state = 'issued', number = 1, docx = 'a', pdf = 'b', issued_at = now(), issued_by = 'x'
      where id = $1`,
      [id],
    );
    expect((await county.call(papers.readPaper, { params: { id } })).state).toBe('issued');
    for (const part of ['steps', 'versions', 'versions/0', 'comments', 'preview'])
      expect([part, (await county.fetch(`/publication/papers/${id}/${part}`)).status]).toEqual([part, 404]);
  });

  it('that a closed window left are brought to the desk on top of what others wrote, once', async () => {
    const id = await begun();
    await taken(li, id, 0, [insertion(11, '先')]);
    const read = async (version: number) => (await zhang.call(contract.readVersion, { params: { id, version } })).doc;
    let left: KeptSteps = { client: 'window-gone', version: 0, steps: [insertion(11, '后'), insertion(12, '来')] };
    const keep = (version: number, steps: KeptSteps['steps']) => {
      left = { ...left, version, steps };
    };
    const desk = courier(zhang, id, left.client);
    const deaf = {
      ...desk,
      send: async (sent: Parameters<typeof desk.send>[0]) => {
        const { taken: isTaken } = await zhang.call(contract.takeSteps, {
          params: { id },
          body: { ...sent, steps: [...sent.steps] },
        });
        if (isTaken) throw new Refusal('notAllowed');
        return desk.read(sent.version, AbortSignal.timeout(5_000));
      },
    };
    expect(await sendLeftSteps(left, { courier: deaf, read, keep }), 'it never heard that they arrived').toBe(false);
    expect(left).toMatchObject({ version: 1, steps: [{}, {}] });
    expect(await sendLeftSteps(left, { courier: desk, read, keep })).toBe(true);
    expect((await wordsOf(id)).match(/后来/g)).toHaveLength(1);
    expect(await wordsOf(id)).toContain('先');
  });
});

describe('versions', () => {
  it('are kept by themselves, read at any step, and put back as a new one', async () => {
    const id = await begun('原文。');
    await taken(zhang, id, 0, [insertion(11, '一')]);
    await taken(zhang, id, 1, [insertion(11, '二'), insertion(11, '三')]);
    now = new Date(now.getTime() + 11 * 60_000);
    await taken(li, id, 3, [insertion(11, '四')]);
    await zhang.call(contract.nameVersion, { params: { id }, body: { name: '送审稿' } });
    const { rows } = await zhang.call(contract.listVersions, { params: { id } });
    expect(rows.map(({ version, kind }) => [version, kind])).toEqual([
      [4, 'named'],
      [3, 'automatic'],
      [0, 'state'],
    ]);
    const at = async (version: number) => (await zhang.call(contract.readVersion, { params: { id, version } })).doc;
    expect(words(documentSchema.nodeFromJSON(await at(2)))).toContain('二一原文');
    const restored = await zhang.call(contract.restoreVersion, { params: { id, version: 1 } });
    expect(restored.version).toBe(5);
    expect(await at(5)).toEqual(await at(1));
    expect(words(documentSchema.nodeFromJSON(await at(4)))).toContain('四三二一原文');
    const again = zhang.call(contract.restoreVersion, { params: { id, version: 1 } });
    await expect(again).rejects.toMatchObject({ code: 'nothingToRestore' });
  });
});

describe('comments', () => {
  it('stand in threads, are settled, and open again with an answer', async () => {
    const id = await begun();
    const params = { id };
    await zhang.call(contract.addComment, { params, body: { thread: 'thread1', text: '此处数据请核实' } });
    expect(await li.call(contract.resolveThread, { params: { id, thread: 'thread1' } })).toEqual({ resolved: 1 });
    now = new Date(now.getTime() + 1_000);
    await li.call(contract.addComment, { params, body: { thread: 'thread1', text: '已核实' } });
    const { rows } = await zhang.call(contract.listComments, { params });
    expect(rows.map(({ text, resolvedBy }) => [text, resolvedBy])).toEqual([
      ['此处数据请核实', li.name],
      ['已核实', null],
    ]);
    await expect(county.call(contract.listComments, { params })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the preview', () => {
  it('is the PDF of what the desk has', async () => {
    const id = await begun();
    const response = await zhang.fetch(`/publication/papers/${id}/preview`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});
