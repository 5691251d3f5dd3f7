import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperDocument } from './document.ts';
import { textChanges, versionChanges } from './version-changes.ts';

const written = (texts: readonly string[]): PaperDocument => ({
  type: 'doc',
  content: texts.map((text) => ({
    type: 'paragraph',
    attrs: { role: 'body' },
    content: text === '' ? [] : [{ type: 'text', text }],
  })),
});
const marked = (before: string, after: string) =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

describe('two versions of a paper', () => {
  it.each([
    ['增长21.9%。', '增长21.5%。', '增长-21.9%-+21.5%+。', 'a figure changes whole and not by a digit'],
    ['共7个项目', '共有7个项目', '共+有+7个项目', 'a character that was put in'],
    ['同样', '同样', '同样', 'nothing'],
  ])('%s → %s', (before, after, wanted, because) => {
    expect(marked(before, after), because).toBe(wanted);
  });

  it('tell which paragraphs came, went and changed', () => {
    const blocks = versionChanges(written(['甲段', '乙段', '丙段']), written(['甲段', '乙段落', '丙段', '丁段']));
    expect(blocks.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'added']);
    expect(versionChanges(written(['甲', '乙']), written(['乙'])).map(({ kind }) => kind)).toEqual(['removed', 'same']);
  });

  it('never lose a character, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '.', '%', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textChanges(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
