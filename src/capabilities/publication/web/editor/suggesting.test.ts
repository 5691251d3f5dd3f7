import { splitBlock } from '@tiptap/pm/commands';
import { Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../rules/document-schema.ts';
import { emptyTable, withBlock } from './insert-block.ts';
import { suggested } from './suggesting.ts';
import { settled, suggestionsIn } from './suggestions.ts';

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

/**
 * Text with what is put in as +…+ and what is taken out as -…-; paragraphs are parted by /, or by /+ and /- where that is
 * only suggested.
 */
function shown(state: EditorState): string {
  const blocks: string[] = [];
  state.doc.forEach((block) => {
    let text = '';
    block.forEach((node) => {
      const marks = node.marks.map(({ type }) => type.name);
      const sign = marks.includes('deletion') ? '-' : marks.includes('insertion') ? '+' : '';
      text += `${sign}${node.text ?? ''}${sign}`;
    });
    const sign = { split: '+', join: '-' }[String(block.attrs.suggested?.kind)] ?? '';
    blocks.push(`${blocks.length === 0 ? '' : `/${sign}`}${text}`);
  });
  return blocks.join('');
}

function after(state: EditorState, change: (transaction: Transaction) => Transaction, author = by): EditorState {
  const original = change(state.tr);
  const instead = suggested(state, original, author);
  return typeof instead === 'string' ? state : state.apply(instead ?? original);
}

const { lead, heading } = { ...documentSchema.marks, ...documentSchema.nodes };

/** After Enter at a place while somebody suggests. */
function parted(state: EditorState, place: number, author = by): EditorState {
  const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
  let result = at;
  splitBlock(at, (transaction) => {
    const instead = suggested(at, transaction, author);
    result = typeof instead === 'string' ? at : at.apply(instead ?? transaction);
  });
  return result;
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

  it('a deletion over two paragraphs marks the words of both and the break between them', () => {
    expect(shown(after(paper('甲乙', '丙丁'), (tr) => tr.delete(2, 6)))).toBe('甲-乙-/--丙-丁');
  });

  it('Enter parts a paragraph with a mark, and Backspace takes the own mark back', () => {
    const two = parted(paper('甲乙丙丁'), 3);
    expect(shown(two)).toBe('甲乙/+丙丁');
    expect(two.selection.head).toBe(5);
    expect(shown(after(two, (tr) => tr.join(4)))).toBe('甲乙丙丁');
  });

  it('Backspace between two paragraphs marks the break', () => {
    expect(shown(after(paper('甲', '乙'), (tr) => tr.join(3)))).toBe('甲/-乙');
  });

  it('pasted paragraphs are suggested with their breaks', () => {
    const { content } = paper('一', '二', '三').doc;
    const pasted = after(paper('甲乙'), (tr) => tr.replace(2, 2, new Slice(content, 1, 1)));
    expect(shown(pasted)).toBe('甲+一+/++二+/++三+乙');
  });

  it('the same figure with another value has a name of its own, so that both can stand in the paper', () => {
    const attributes = { id: 'f1', wording: '%', shown: '1%' };
    const figure = documentSchema.nodes.figure?.create(attributes);
    const state = after(paper('甲'), (tr) => (figure ? tr.insert(2, figure) : tr), { ...by, author: '李强' });
    const next = after(state, (tr) => tr.setNodeMarkup(2, null, { ...attributes, shown: '2%' }));
    const names = new Set<unknown>();
    next.doc.descendants((node) => void (node.type.name === 'figure' && names.add(node.attrs.id)));
    expect(names.size).toBe(2);
  });

  it.each([
    ['bold', (state: EditorState) => (lead ? state.tr.addMark(1, 3, lead.create()) : state.tr), 'suggestNoLook'],
    [
      'a heading',
      (state: EditorState) => (heading ? state.tr.setBlockType(1, 1, heading) : state.tr),
      'suggestWordsOnly',
    ],
    ['a table', (state: EditorState) => withBlock(state, emptyTable({ rows: 1, columns: 2 })), 'suggestWordsOnly'],
    ['the break of another', (state: EditorState) => state.tr.join(4), 'suggestOthersBreak'],
  ])('%s is not done but refused', (_what, change, why) => {
    const state = parted(paper('甲乙丙丁'), 3, { ...by, author: '李强' });
    expect(suggested(state, change(state), by)).toBe(why);
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

  it('with breaks: rejected give the paper as it was, accepted leave nothing to settle', () => {
    const act = fc.record({
      kind: fc.constantFrom('part', 'join', 'type', 'delete'),
      at: fc.integer({ min: 1, max: 20 }),
      length: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const before = paper('甲乙丙丁', '戊己', '庚辛壬癸');
        let state = before;
        for (const { kind, at, length } of acts) {
          const size = state.doc.content.size - 1;
          const place = TextSelection.near(state.doc.resolve(Math.min(at, size))).head;
          const end = TextSelection.near(state.doc.resolve(Math.min(at + length, size))).head;
          if (kind === 'part') state = parted(state, place);
          else if (kind === 'type') state = after(state, (tr) => tr.insertText('新', place));
          else if (kind === 'delete') state = after(state, (tr) => tr.delete(place, Math.max(place, end)));
          else {
            const gap = state.doc.resolve(place).before(1);
            if (gap > 0) state = after(state, (tr) => tr.join(gap));
          }
          state.doc.check();
        }
        const rejected = state.apply(settled(state, suggestionsIn(state.doc), false));
        expect(shown(rejected)).toBe(shown(before));
        const accepted = state.apply(settled(state, suggestionsIn(state.doc), true));
        expect(suggestionsIn(accepted.doc)).toEqual([]);
        accepted.doc.check();
      }),
      { numRuns: 300 },
    );
  });

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
