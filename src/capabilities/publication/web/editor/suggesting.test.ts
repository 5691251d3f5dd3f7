import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../rules/document-schema.ts';
import { settled, suggested, suggestionsIn } from './suggesting.ts';

const by = { author: '张敏', at: '2020-04-03T02:00:00Z' };

function paper(...texts: readonly string[]): EditorState {
  const { doc, paragraph } = documentSchema.nodes;
  const blocks = texts.map((text) => paragraph?.create(null, text === '' ? null : documentSchema.text(text)));
  return EditorState.create({
    doc: doc?.create(
      null,
      blocks.filter((block) => block !== undefined),
    ),
  });
}

/** Text with what is put in as +…+ and what is taken out as -…-; paragraphs are parted by /. */
function shown(state: EditorState): string {
  const blocks: string[] = [];
  state.doc.forEach((block) => {
    let text = '';
    block.forEach((node) => {
      const marks = node.marks.map(({ type }) => type.name);
      const sign = marks.includes('deletion') ? '-' : marks.includes('insertion') ? '+' : '';
      text += `${sign}${node.text ?? ''}${sign}`;
    });
    blocks.push(text);
  });
  return blocks.join('/');
}

function after(state: EditorState, change: (transaction: Transaction) => Transaction, author = by): EditorState {
  const original = change(state.tr);
  return state.apply(suggested(state, original, author) ?? original);
}

describe('while somebody only suggests', () => {
  it.each([
    ['what is typed is marked', (tr: Transaction) => tr.insertText('又', 3), '甲乙+又+丙丁'],
    ['what is deleted stays', (tr: Transaction) => tr.delete(2, 4), '甲-乙丙-丁'],
    ['what is typed over stays before the new words', (tr: Transaction) => tr.insertText('新', 2, 4), '甲-乙丙-+新+丁'],
  ])('%s', (_what, change, wanted) => {
    expect(shown(after(paper('甲乙丙丁'), change))).toBe(wanted);
  });

  it('the own suggestion is taken back at once, that of another is marked', () => {
    const typed = after(paper('甲丁'), (tr) => tr.insertText('乙丙', 2));
    expect(shown(after(typed, (tr) => tr.delete(2, 3)))).toBe('甲+丙+丁');
    expect(shown(after(typed, (tr) => tr.delete(2, 3), { ...by, author: '李强' }))).toBe('甲-乙-+丙+丁');
  });

  it('a deletion over two paragraphs marks the words of both and joins nothing', () => {
    expect(shown(after(paper('甲乙', '丙丁'), (tr) => tr.delete(2, 6)))).toBe('甲-乙-/-丙-丁');
  });

  it('the cursor goes on behind a deletion to the left and before one to the right', () => {
    const start = paper('甲乙丙');
    const at = (place: number) => start.apply(start.tr.setSelection(TextSelection.create(start.doc, place)));
    expect(after(at(3), (tr) => tr.delete(2, 3)).selection.head).toBe(2);
    expect(after(at(2), (tr) => tr.delete(2, 3)).selection.head).toBe(3);
  });

  it('typing on makes one suggestion, not one a key', () => {
    let state = paper('甲');
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
    for (const [index, character] of [...'乙丙丁'].entries())
      state = after(state, (tr) => tr.insertText(character), { ...by, at: `2020-04-03T02:00:0${index}Z` });
    expect(suggestionsIn(state.doc)).toMatchObject([{ kind: 'insertion', text: '乙丙丁', from: 2, to: 5 }]);
  });
});

describe('suggestions', () => {
  const change = fc.record({
    from: fc.integer({ min: 1, max: 12 }),
    length: fc.integer({ min: 0, max: 4 }),
    text: fc.constantFrom('', '新', '新增'),
  });
  const words = (state: EditorState) => state.doc.textBetween(0, state.doc.content.size, '/');

  it('rejected give the paper as it was; accepted give the paper as if each had been done', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const before = paper('全市完成投资增长十一点一');
        let state = before;
        for (const { from, length, text } of changes) {
          const end = state.doc.content.size - 1;
          const [start, stop] = [Math.min(from, end), Math.min(from + length, end)];
          state = after(state, (tr) => (text === '' ? tr.delete(start, stop) : tr.insertText(text, start, stop)));
        }
        const all = suggestionsIn(state.doc);
        expect(words(state.apply(settled(state, all, false)))).toBe(words(before));
        const accepted = state.apply(settled(state, all, true));
        expect(suggestionsIn(accepted.doc)).toEqual([]);
        const kept = shown(state)
          .replace(/-[^-]*-/g, '')
          .replaceAll('+', '');
        expect(words(accepted)).toBe(kept);
      }),
    );
  });
});
