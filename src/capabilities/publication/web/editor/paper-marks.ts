import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { titleLines } from '#kernel/title-lines.ts';
import { type FullWidthOffer, fullWidthOffers } from '../../rules/full-width.ts';

/** Where each figure stands, by its id; a figure that is not named is shown without a state. */
export type FigureLook = { readonly state: string; readonly label: string };

/** What the paper is marked with besides its own marks. */
export type PaperMarks = {
  readonly figures: ReadonlyMap<string, FigureLook>;
  /** Stretches of the text that findings speak of. */
  readonly findings: readonly { readonly from: number; readonly to: number; readonly severity: string }[];
  /** Quantities that are bound to nothing; `isMeant` where it is clear what they may be bound to. */
  readonly unbound: readonly {
    readonly from: number;
    readonly to: number;
    readonly isMeant: boolean;
    readonly label: string;
  }[];
  /** The place that was chosen in the panel. */
  readonly chosen: { readonly from: number; readonly to: number } | null;
  readonly thread: string | null;
};

const nothing: PaperMarks = { figures: new Map(), findings: [], unbound: [], chosen: null, thread: null };

type State = { readonly marks: PaperMarks; readonly set: DecorationSet };

/** Key under which marks are set: `transaction.setMeta(paperMarksKey, { chosen })`. */
export const paperMarksKey = new PluginKey<State>('paperMarks');

/** Half-width marks, breaks of titles, states of figures, findings and the chosen place, drawn over the text. */
export const PaperMarking = Extension.create<{ offerWords: (offer: string) => string }>({
  name: 'paperMarking',
  addOptions: () => ({ offerWords: (offer) => offer }),
  addProseMirrorPlugins() {
    const { offerWords } = this.options;
    return [
      new Plugin<State>({
        key: paperMarksKey,
        state: {
          init: (_, { doc }) => ({ marks: nothing, set: decorations(doc, nothing, offerWords) }),
          apply: (transaction, before) => {
            const change = transaction.getMeta(paperMarksKey) as Partial<PaperMarks> | undefined;
            if (!transaction.docChanged && !change) return before;
            const marks = {
              ...moved(before.marks, (position, side) => transaction.mapping.map(position, side)),
              ...change,
            };
            return { marks, set: decorations(transaction.doc, marks, offerWords) };
          },
        },
        props: {
          decorations: (state) => paperMarksKey.getState(state)?.set,
          handleClick: (view, position, { target }) => {
            const isOnMark = target instanceof Element && target.closest('.half-width') !== null;
            if (!isOnMark || !view.editable || !view.state.selection.empty) return false;
            const offer = offersIn(view.state.doc).find(({ at }) => at <= position && position <= at + 1);
            if (!offer) return false;
            view.dispatch(view.state.tr.insertText(offer.offer, offer.at, offer.at + 1));
            return true;
          },
        },
      }),
    ];
  },
  addKeyboardShortcuts: () => ({
    'Mod-.': ({ editor }) => {
      const { $from } = editor.state.selection;
      if ($from.depth === 0) return false;
      const [from, to] = [$from.start($from.depth), $from.end($from.depth)];
      return takeOffers(editor.state, editor.view.dispatch, { from, to });
    },
  }),
});

/** Puts full-width marks in the place of all half-width ones within a range; false where there is none. */
export function takeOffers(
  state: EditorState,
  dispatch: (transaction: EditorState['tr']) => void,
  range = { from: 0, to: state.doc.content.size },
): boolean {
  const offers = offersIn(state.doc).filter(({ at }) => at >= range.from && at < range.to);
  if (offers.length === 0) return false;
  const transaction = state.tr;
  for (const { at, offer } of offers) transaction.insertText(offer, at, at + 1);
  dispatch(transaction);
  return true;
}

const known = new WeakMap<Node, readonly FullWidthOffer[]>();

/** Half-width marks of a document, each at its position. */
export function offersIn(doc: Node): FullWidthOffer[] {
  const found: FullWidthOffer[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const offers = known.get(node) ?? fullWidthOffers(textOf(node));
    known.set(node, offers);
    found.push(...offers.map((offer) => ({ ...offer, at: position + 1 + offer.at })));
    return false;
  });
  return found;
}

/** A textblock as text in which every place is one position of the document: an atom is one character. */
export function textOf(textblock: Node): string {
  return textblock.textBetween(0, textblock.content.size, undefined, (leaf) => (leaf.nodeSize === 1 ? '\ufffc' : ''));
}

function moved(marks: PaperMarks, map: (position: number, side: -1 | 1) => number): PaperMarks {
  const shift = <Range extends { readonly from: number; readonly to: number }>(range: Range): Range => ({
    ...range,
    from: map(range.from, 1),
    to: map(range.to, -1),
  });
  const unbound = marks.unbound.map(shift);
  return { ...marks, unbound, findings: marks.findings.map(shift), chosen: marks.chosen && shift(marks.chosen) };
}

function decorations(doc: Node, marks: PaperMarks, offerWords: (offer: string) => string): DecorationSet {
  const size = doc.content.size;
  const list: Decoration[] = offersIn(doc).map(({ at, offer }) =>
    Decoration.inline(at, at + 1, { class: 'half-width', title: offerWords(offer) }),
  );
  for (const { from, to, severity } of marks.findings)
    if (from < to && to <= size) list.push(Decoration.inline(from, to, { class: `finding-${severity}` }));
  for (const { from, to, isMeant, label } of marks.unbound)
    if (from < to && to <= size)
      list.push(Decoration.inline(from, to, { class: isMeant ? 'unbound-meant' : 'unbound-figure', title: label }));
  const { chosen } = marks;
  if (chosen && chosen.from < chosen.to && chosen.to <= size)
    list.push(Decoration.inline(chosen.from, chosen.to, { class: 'chosen-place' }));
  doc.descendants((node, position) => {
    if (node.type.name === 'title') list.push(...titleBreaks(node, position));
    const look = node.type.name === 'figure' ? marks.figures.get(String(node.attrs.id)) : undefined;
    if (look) {
      const words = {
        class: `figure-${look.state}`,
        title: look.label,
        'aria-label': `${node.attrs.shown}，${look.label}`,
      };
      list.push(Decoration.node(position, position + node.nodeSize, words));
    }
    const isThread = node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs.id === marks.thread);
    if (node.isText && isThread)
      list.push(Decoration.inline(position, position + node.nodeSize, { class: 'chosen-thread' }));
    return true;
  });
  return DecorationSet.create(doc, list);
}

/** Where a title breaks in print. */
function titleBreaks(title: Node, position: number): Decoration[] {
  const text = textOf(title);
  if (text.trim() === '' || text.includes('\ufffc')) return [];
  let from = 0;
  return titleLines(text)
    .slice(0, -1)
    .map((line) => {
      from = text.indexOf(line, from) + line.length;
      return Decoration.widget(position + 1 + from, () => document.createElement('br'), {
        side: -1,
        ignoreSelection: true,
      });
    });
}
