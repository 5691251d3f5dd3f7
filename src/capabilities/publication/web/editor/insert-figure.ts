import { Extension, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { Suggestion } from '@tiptap/suggestion';
import type { FigureAttributes } from '../../rules/figure-node.ts';
import type { FigureChoice } from './figure-choices.ts';

/** What is open below the cursor while somebody asks for a figure. */
export type FigureAsk = {
  readonly choices: readonly FigureChoice[];
  readonly query: string;
  /** Where the slash stands on the screen. */
  readonly place: () => DOMRect | null;
  readonly range: Range;
};

/** What the menu does with a key: true where it took it. */
export type FigureKeys = (key: string) => boolean;

/** How the page shows the menu. */
export type InsertFigureOptions = {
  choicesFor: (words: string) => readonly FigureChoice[];
  show: (ask: FigureAsk | null) => void;
  takesKey: FigureKeys;
};

/** Asks for a figure where somebody types `/` (also `／`) and words such as 天台 增速, or presses Ctrl+/. */
export const InsertFigure = Extension.create<InsertFigureOptions>({
  name: 'insertFigure',
  addOptions: () => ({ choicesFor: () => [], show: () => {}, takesKey: () => false }),
  addKeyboardShortcuts: () => ({
    'Mod-/': ({ editor }) => editor.commands.insertContent(askMark),
  }),
  addProseMirrorPlugins() {
    const { choicesFor, show, takesKey } = this.options;
    const shown = ({ items, query, clientRect, range }: ShownProps) =>
      show({ choices: items, query, range, place: () => clientRect?.() ?? null });
    return [
      Suggestion<FigureChoice>({
        editor: this.editor,
        pluginKey: new PluginKey('insertFigure'),
        char: '/',
        allowSpaces: true,
        allowedPrefixes: null,
        findSuggestionMatch: ({ $position }) => askBefore($position.nodeBefore?.text ?? '', $position.pos),
        shouldShow: ({ transaction }) => transaction.getMeta('rebased') === undefined,
        items: ({ query }) => [...choicesFor(query)],
        render: () => ({
          onStart: shown,
          onUpdate: shown,
          onKeyDown: ({ event }) => takesKey(event.key),
          onExit: () => show(null),
        }),
      }),
    ];
  },
});

type ShownProps = {
  readonly items: readonly FigureChoice[];
  readonly query: string;
  readonly clientRect?: (() => DOMRect | null) | null;
  readonly range: Range;
};

/** The mark that the button and Ctrl+/ put in: it asks for a figure wherever it stands. */
export const askMark = '／';

/**
 * What is asked for directly before a position: a slash and at most 30 characters. A half-width slash behind a digit or a
 * letter is a part of 24/7 or and/or.
 */
export function askBefore(text: string, position: number): { range: Range; query: string; text: string } | null {
  const query = /(?:(?<![A-Za-z0-9/／])\/|／)([^/／。，；：！？]{0,30})$/.exec(text)?.[1];
  if (query === undefined) return null;
  return { range: { from: position - query.length - 1, to: position }, query, text: text.slice(-query.length - 1) };
}

/** Puts a figure in the place of a range. */
export function insertFigureAt(editor: Editor, range: Range, attributes: FigureAttributes): void {
  const { state, view } = editor;
  const figure = state.schema.nodes.figure?.create(attributes);
  if (!figure) return;
  const marks = state.doc.resolve(range.from).marks();
  view.dispatch(state.tr.replaceWith(range.from, range.to, figure.mark(marks)).scrollIntoView());
  view.focus();
}
