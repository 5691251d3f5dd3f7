import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { headingNumber, leadingNumber, type NumberedHeading, numberFaults } from '../../rules/heading-numbers.ts';

/** A number of the document that is not the next one, and where it stands. */
export type PlacedFault = { readonly from: number; readonly to: number; readonly should: string };

type PlacedHeading = NumberedHeading & { readonly at: number };

/** Levels of headings of the standard. */
export const headingLevels = [1, 2, 3, 4] as const;

/** Numbers headings as they are made and keeps the numbers in order when one is put in, moved or taken out. */
export const HeadingKeys = Extension.create<{ isSuggesting: () => boolean }>({
  name: 'headingKeys',
  addOptions: () => ({ isSuggesting: () => false }),
  addKeyboardShortcuts() {
    const keys = headingLevels.map((level) => [
      `Mod-Alt-${level}`,
      ({ editor }: { editor: Editor }) => makeHeading(editor, level),
    ]);
    return Object.fromEntries([...keys, ['Mod-Alt-0', ({ editor }: { editor: Editor }) => makeBody(editor)]]);
  },
  addProseMirrorPlugins() {
    const { isSuggesting } = this.options;
    return [
      new Plugin({
        key: new PluginKey('headingNumbers'),
        appendTransaction: (transactions, before, after) => {
          const isOurs = transactions.every((one) => one.getMeta('rebased') === undefined && !one.getMeta('history$'));
          if (!isOurs || isSuggesting() || before.doc.childCount === after.doc.childCount) return null;
          if (faultsIn(before.doc).length > 0) return null;
          return renumbered(after);
        },
      }),
    ];
  },
});

/** Numbers of a document that are out of order; each article counts for itself. */
export function faultsIn(doc: Node): PlacedFault[] {
  return articlesOf(doc).flatMap((headings) =>
    numberFaults(headings).flatMap(({ index, is, should }) => {
      const at = headings[index]?.at;
      return at === undefined ? [] : [{ from: at, to: at + is.length, should }];
    }),
  );
}

/** A transaction that puts all numbers in order; null where they are. */
export function renumbered(state: EditorState): Transaction | null {
  const faults = faultsIn(state.doc);
  if (faults.length === 0) return null;
  const transaction = state.tr;
  for (const { from, to, should } of faults.toReversed()) transaction.insertText(should, from, to);
  return transaction;
}

/** Makes the paragraph of the cursor a heading of a level with the number of its place. */
export function makeHeading(editor: Editor, level: (typeof headingLevels)[number]): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const heading = state.schema.nodes.heading;
  if (!heading || $from.depth !== 1) return false;
  const transaction = state.tr.setBlockType($from.pos, $from.pos, heading, { level });
  const was = leadingNumber($from.parent.textContent)?.number ?? '';
  const place = placeOf(transaction.doc, $from.before(1));
  transaction.insertText(headingNumber(level, place), $from.start(1), $from.start(1) + was.length);
  view.dispatch((renumberedIn(transaction) ?? transaction).scrollIntoView());
  view.focus();
  return true;
}

/** Makes the block of the cursor a paragraph of a role, without the number of a heading. */
export function makeBody(editor: Editor, role = 'body'): boolean {
  const { state, view } = editor;
  const { $from, $to } = state.selection;
  const paragraph = state.schema.nodes.paragraph;
  if (!paragraph || $from.depth === 0) return false;
  const transaction = state.tr.setBlockType($from.pos, $to.pos, paragraph, { role });
  if ($from.parent.type.name === 'heading') {
    const number = leadingNumber($from.parent.textContent)?.number ?? '';
    transaction.delete($from.start(), $from.start() + number.length);
  }
  view.dispatch(renumberedIn(transaction) ?? transaction);
  view.focus();
  return true;
}

function renumberedIn(transaction: Transaction): Transaction | null {
  const faults = faultsIn(transaction.doc);
  for (const { from, to, should } of faults.toReversed()) transaction.insertText(should, from, to);
  return faults.length === 0 ? null : transaction;
}

/** The place of the heading at a position among those of its level, from 1. */
function placeOf(doc: Node, position: number): number {
  let place = 0;
  let level = 0;
  const before: PlacedHeading[] = [];
  for (const headings of articlesOf(doc, position))
    for (const heading of headings) {
      if (heading.at > position + 1) continue;
      if (heading.at === position + 1) level = heading.level;
      before.push(heading);
    }
  for (const heading of before.toReversed()) {
    if (heading.level < level) break;
    if (heading.level === level) place += 1;
  }
  return Math.max(place, 1);
}

/** Headings of each article: blocks of their own and the bold leads that a paragraph begins with. */
function articlesOf(doc: Node, unnumberedAt: number | null = null): PlacedHeading[][] {
  const articles: PlacedHeading[][] = [[]];
  doc.forEach((node, position) => {
    if (node.type.name === 'title') articles.push([]);
    const number = leadingNumber(node.textContent);
    const isHeading = node.type.name === 'heading';
    const leads = node.firstChild?.marks.some(({ type, attrs }) => type.name === 'lead' && Number(attrs.level) < 3);
    const level = isHeading ? headingLevels.find((one) => one === node.attrs.level) : number?.level;
    const isText = node.firstChild?.isText ?? isHeading;
    if (level === undefined || !isText || !(isHeading || (leads && number))) return;
    if (number || position === unnumberedAt) articles.at(-1)?.push({ level, text: node.textContent, at: position + 1 });
  });
  return articles;
}
