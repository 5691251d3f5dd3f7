import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { collab } from 'prosemirror-collab';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { documentSchema } from '../../rules/document-schema.ts';
import { openPointing } from './pointing.ts';

const { doc, paragraph } = documentSchema.nodes;
let state: EditorState;
let told: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  const words = paragraph?.create(null, documentSchema.text('甲乙丙丁'));
  const plugins = [collab({ version: 3, clientID: 'window-own' })];
  state = EditorState.create({ doc: doc?.create(null, words), plugins });
  return () => vi.useRealTimers();
});

function pointing(answers: boolean[] = []) {
  const point = async (version: number, chosen: unknown) => {
    told.push([version, chosen]);
    return answers.shift() ?? true;
  };
  const running = openPointing({ state: () => state, point, pauseMs: 100 });
  const apply = (transaction: Transaction) => {
    state = state.apply(transaction);
    running.moved(transaction);
  };
  const choose = (place: number) => apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
  return { running, apply, choose };
}

describe('where a window stands', () => {
  it('is told once for several movements, and that it has left', async () => {
    const { running, choose } = pointing();
    for (const place of [2, 3, 4]) choose(place);
    await vi.advanceTimersByTimeAsync(500);
    running.close();
    expect(told).toEqual([
      [3, { anchor: 4, head: 4 }],
      [3, null],
    ]);
  });

  it('waits until the desk has what was typed', async () => {
    const { apply, choose } = pointing();
    choose(2);
    apply(state.tr.insertText('新'));
    await vi.advanceTimersByTimeAsync(500);
    expect(told).toEqual([]);
  });

  it('is said again where the paper had gone on', async () => {
    const { choose } = pointing([false, true]);
    choose(3);
    await vi.advanceTimersByTimeAsync(500);
    expect(told).toHaveLength(2);
  });
});
