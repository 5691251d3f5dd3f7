import type { Paper } from './paper.ts';

/** The unit that a paper names as its author: who signs, who edits, or the unit in the final brackets; empty for none. */
export function paperAuthor({ masthead, articles }: Paper): string {
  const signing = articles.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'signature' ? block.units.map(({ text }) => text) : [])),
  );
  const office = masthead.office?.text.replace(/编[印发]?$/, '');
  return signing[0] ?? office ?? articles.find(({ author }) => author !== null)?.author?.text ?? '';
}
