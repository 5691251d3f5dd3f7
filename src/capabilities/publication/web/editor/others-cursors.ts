import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PaperCursor } from '../../contract-editing.ts';

type State = { readonly cursors: readonly PaperCursor[]; readonly set: DecorationSet };

/** Key under which the cursors of others are set: `transaction.setMeta(othersCursorsKey, cursors)`. */
export const othersCursorsKey = new PluginKey<State>('othersCursors');

/** Colours of cursors and of the names on them; white reads well on each. */
const colours = ['#0958d9', '#a8071a', '#237804', '#531dab', '#874d00', '#006d75'] as const;

/** Where others stand and what they have chosen, with their names; it moves along with what is written. */
export const OthersCursors = Extension.create<{ nameOf: (signInName: string) => string }>({
  name: 'othersCursors',
  addOptions: () => ({ nameOf: (signInName) => signInName }),
  addProseMirrorPlugins() {
    const { nameOf } = this.options;
    return [
      new Plugin<State>({
        key: othersCursorsKey,
        state: {
          init: () => ({ cursors: [], set: DecorationSet.empty }),
          apply: (transaction, before) => {
            const told = transaction.getMeta(othersCursorsKey) as readonly PaperCursor[] | undefined;
            if (told === undefined && (!transaction.docChanged || before.cursors.length === 0)) return before;
            const moved = (place: number) => transaction.mapping.map(place, 1);
            const cursors =
              told ?? before.cursors.map((one) => ({ ...one, anchor: moved(one.anchor), head: moved(one.head) }));
            return { cursors, set: decorations(transaction.doc, cursors, nameOf) };
          },
        },
        props: { decorations: (state) => othersCursorsKey.getState(state)?.set },
      }),
    ];
  },
});

function decorations(
  doc: Node,
  cursors: readonly PaperCursor[],
  nameOf: (signInName: string) => string,
): DecorationSet {
  const size = doc.content.size;
  const list = cursors.flatMap(({ client, name: signInName, anchor, head }) => {
    const name = nameOf(signInName);
    const [from, to] = [Math.min(anchor, head, size), Math.min(Math.max(anchor, head), size)];
    const colour = colourOf(client);
    const at = Math.min(head, size);
    const caret = Decoration.widget(at, () => caretOf(name, colour), {
      ...{ key: `${client} ${name}`, side: 10, ignoreSelection: true },
    });
    const chosen = Decoration.inline(from, to, { class: 'other-selection', style: `--other: ${colour}` });
    return doc.resolve(at).parent.isTextblock ? [caret, ...(from < to ? [chosen] : [])] : [];
  });
  return DecorationSet.create(doc, list);
}

/** The same window has the same colour for as long as it is open. */
function colourOf(client: string): string {
  const sum = [...client].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return colours[sum % colours.length] ?? colours[0];
}

function caretOf(name: string, colour: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'other-cursor';
  caret.style.setProperty('--other', colour);
  const label = document.createElement('span');
  label.className = 'other-name';
  label.textContent = name;
  caret.append(label);
  return caret;
}
