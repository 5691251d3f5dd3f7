import { EditorState, type Transaction } from '@tiptap/pm/state';
import { collab } from 'prosemirror-collab';
import type { PaperDocument } from '../../rules/document.ts';
import { documentSchema } from '../../rules/document-schema.ts';
import type { SyncedView } from './paper-sync.ts';

/** A document that nobody sees, from which steps can be sent as from an editor. */
export function quietView(doc: PaperDocument, version: number, client: string): SyncedView {
  const plugins = [collab({ version, clientID: client })];
  let state = EditorState.create({ doc: documentSchema.nodeFromJSON(doc), plugins });
  return {
    get state() {
      return state;
    },
    composing: false,
    dispatch: (transaction: Transaction) => {
      state = state.apply(transaction);
    },
  };
}
