import { alignedStretches } from './aligned.ts';
import type { DocumentNode, PaperDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';

/** A piece of a compared block. */
export type ComparedPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** A block of two versions: what it is, and its words with what was added and removed. */
export type ComparedBlock = {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly node: DocumentNode['type'];
  readonly pieces: readonly ComparedPiece[];
};

type Words = { readonly node: DocumentNode['type']; readonly text: string };

/**
 * Two versions of a document block by block, a table row by row: blocks that stayed are matched in their order, and where
 * others stand in the place of some they are compared word by word.
 */
export function versionChanges(before: PaperDocument, after: PaperDocument): ComparedBlock[] {
  const [old, now] = [before.content.flatMap(wordsOf), after.content.flatMap(wordsOf)];
  const keys = (blocks: readonly Words[]) => blocks.map(({ node, text }) => `${node} ${text}`);
  return alignedStretches(keys(old), keys(now)).flatMap((stretch) => {
    const [from, to] = [
      old.slice(stretch.before.from, stretch.before.to),
      now.slice(stretch.after.from, stretch.after.to),
    ];
    if (stretch.isSame) return to.map((block) => wholeBlock('same', block));
    const pairs = Math.min(from.length, to.length);
    return [
      ...from.slice(0, pairs).map((block, index) => changedBlock(block, to[index] ?? block)),
      ...from.slice(pairs).map((block) => wholeBlock('removed', block)),
      ...to.slice(pairs).map((block) => wholeBlock('added', block)),
    ];
  });
}

/** Two texts as what stayed, what was removed and what was added; a number or a Latin word is taken whole. */
export function textChanges(before: string, after: string): ComparedPiece[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  return alignedStretches(old, now).flatMap((stretch): ComparedPiece[] => {
    const removed = old.slice(stretch.before.from, stretch.before.to).join('');
    const added = now.slice(stretch.after.from, stretch.after.to).join('');
    if (stretch.isSame) return [{ kind: 'same', text: added }];
    return [
      ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
      ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
    ];
  });
}

function wordsOf(block: DocumentNode): Words[] {
  if (block.type === 'table')
    return block.content.map((row) => ({
      node: 'table',
      text: row.content.map((cell) => documentSchema.nodeFromJSON(cell).textContent).join(' | '),
    }));
  if ('content' in block) return [{ node: block.type, text: documentSchema.nodeFromJSON(block).textContent }];
  return [{ node: block.type, text: attributeWords(block.attrs) }];
}

/** The values of a part that is filled in by a form, as a reader would see them listed. */
function attributeWords(attributes: Readonly<Record<string, unknown>>): string {
  const words = Object.values(attributes).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return words.filter((word) => typeof word === 'string' || typeof word === 'number').join('　');
}

function wholeBlock(kind: 'same' | 'added' | 'removed', { node, text }: Words): ComparedBlock {
  return { kind, node, pieces: [{ kind, text }] };
}

function changedBlock(before: Words, after: Words): ComparedBlock {
  return { kind: 'changed', node: after.node, pieces: textChanges(before.text, after.text) };
}

function tokensOf(text: string): string[] {
  return text.match(/[A-Za-z]+|[−-]?\d[\d,.]*%?|[\s\S]/gu) ?? [];
}
