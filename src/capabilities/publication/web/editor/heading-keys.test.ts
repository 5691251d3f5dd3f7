import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../rules/document-schema.ts';
import { faultsIn, renumbered } from './heading-keys.ts';

type Block = readonly [type: string, text: string, level?: number];

function paper(...blocks: readonly Block[]): EditorState {
  const { nodes, marks } = documentSchema;
  const made = blocks.flatMap(([type, text, level]) => {
    const lead = type === 'lead' ? [marks.lead.create({ level: level ?? 1 })] : [];
    const node = nodes[type === 'lead' ? 'paragraph' : (type as 'title')];
    return [node.create(level && type === 'heading' ? { level } : null, documentSchema.text(text, lead))];
  });
  return EditorState.create({ doc: nodes.doc.create(null, made) });
}

const texts = (state: EditorState) => state.doc.textBetween(0, state.doc.content.size, '/');

describe('numbers of headings in a paper', () => {
  it('are put in order, of headings and of bold leads, each article for itself', () => {
    const state = paper(
      ['title', '甲文'],
      ['lead', '一、强化领导。'],
      ['lead', '三、科学规划。'],
      ['heading', '（二）做好预判', 2],
      ['title', '乙文'],
      ['heading', '二、完善', 1],
    );
    expect(faultsIn(state.doc)).toHaveLength(3);
    const transaction = renumbered(state);
    expect(transaction && texts(state.apply(transaction))).toBe(
      '甲文/一、强化领导。/二、科学规划。/（一）做好预判/乙文/一、完善',
    );
  });

  it('are left alone where they are in order, and a paragraph that begins with a number is no heading', () => {
    expect(
      renumbered(paper(['title', '题'], ['lead', '一、甲'], ['paragraph', '三、这是正文'], ['lead', '二、乙'])),
    ).toBeNull();
  });
});
