import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#ui/words.ts';
import type { Paper } from '../../contract.ts';
import { documentSchema } from '../../rules/document-schema.ts';
import { newKey } from './new-key.ts';
import { paperExtensions } from './paper-extensions.ts';
import { type Sync, useSync } from './use-sync.ts';
import { words } from './words.ts';

/** A paper that was opened for editing. */
export type OpenedPaper = Pick<Paper, 'id' | 'kind' | 'state' | 'version' | 'document'>;

/** Who edits: the account that keeps what is unsent, and the name under which changes are suggested or null. */
export type EditorWish = {
  readonly account: string;
  readonly author: string | null;
  readonly mayEdit: boolean;
};

/** The editor of a paper, how it stands with the desk, and whether it may be written in now. */
export function usePaperEditor(
  paper: OpenedPaper,
  { account, author, mayEdit }: EditorWish,
): { readonly editor: Editor | null; readonly sync: Sync; readonly isEditable: boolean } {
  const t = useWords(words);
  const [client] = useState(newKey);
  const suggester = useRef(author);
  useEffect(() => {
    suggester.current = author;
  }, [author]);
  const editor = useEditor({
    schemaSpec: documentSchema.spec,
    extensions: paperExtensions({
      ...{ version: paper.version, client, author: () => suggester.current },
      offerWords: (offer) => t('halfWidthOffer', { offer }),
    }),
    content: documentSchema.nodeFromJSON(paper.document).toJSON(),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        ...{ class: 'paper editor-text', lang: 'zh-CN', spellcheck: 'false' },
        ...{ 'aria-label': t('paperText'), 'aria-multiline': 'true' },
      },
    },
  });
  const place = { account, paper: paper.id, client };
  const news = { state: paper.state, others: [] };
  const sync = useSync(editor, { place, version: paper.version, news });
  const isEditable = mayEdit && sync.news.state === 'draft' && sync.state !== 'refused';
  useEffect(() => {
    editor?.setEditable(isEditable);
  }, [editor, isEditable]);
  return { editor, sync, isEditable };
}
