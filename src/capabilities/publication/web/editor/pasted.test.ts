import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../rules/document-schema.ts';
import { textSlice } from './pasted.ts';

const blocksOf = (text: string) => {
  const { content } = textSlice(text, documentSchema);
  return content
    .toJSON()
    ?.map((node: { type: string }, index: number) => `${node.type} ${content.child(index).textContent}`);
};

describe('plain text that is pasted', () => {
  it('is a paragraph a line, without indents and empty lines', () => {
    expect(blocksOf('　　全市投资增长。\r\n\r\n　　各地要抓紧。')).toEqual([
      'paragraph 全市投资增长。',
      'paragraph 各地要抓紧。',
    ]);
    expect(textSlice('11.1%', documentSchema)).toMatchObject({ openStart: 1, openEnd: 1 });
    expect(blocksOf('')).toBeUndefined();
  });

  it('is read as articles where it is an old paper, and its masthead and imprint stay behind', () => {
    const old = [
      '# 工作简报',
      '〔2020〕第4期',
      '市美丽办编 2020年3月23日',
      '',
      '## 天台县投资增长',
      '',
      '一、完善制度。投资27252万元。',
      '',
      '送: 美丽浙江办。',
    ];
    expect(blocksOf(old.join('\n'))).toEqual(['title 天台县投资增长', 'paragraph 一、完善制度。投资27252万元。']);
  });
});
