import { type Editor, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../../organisation/web/person.tsx';
import type { Paper } from '../../contract.ts';
import { documentSchema } from '../../rules/document-schema.ts';
import { figureChoices } from './figure-choices.ts';
import type { FigureAsk, FigureKeys } from './insert-figure.ts';
import { newKey } from './new-key.ts';
import { paperExtensions } from './paper-extensions.ts';
import type { NotSuggested } from './suggesting.ts';
import { useFigureOffer } from './use-figure-offer.ts';
import { type Sync, useSync } from './use-sync.ts';
import { words } from './words.ts';

/** A paper that was opened for editing. */
export type OpenedPaper = Paper;

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
): {
  readonly editor: Editor | null;
  readonly sync: Sync;
  readonly isEditable: boolean;
  /** What is asked for with a slash, and where the menu puts what it does with keys. */
  readonly ask: FigureAsk | null;
  readonly keys: { current: FigureKeys };
  /** Why what was just tried cannot be suggested, until it is forgotten. */
  readonly not: NotSuggested | null;
  readonly forget: () => void;
} {
  const t = useWords(words);
  const [ask, setAsk] = useState<FigureAsk | null>(null);
  const keys = useRef<FigureKeys>(() => false);
  const offer = useLatest(useFigureOffer());
  const [not, setNot] = useState<NotSuggested | null>(null);
  const [client] = useState(newKey);
  const suggester = useLatest(author);
  const names = useLatest(usePersonNames());
  const editor = useEditor({
    schemaSpec: documentSchema.spec,
    extensions: paperExtensions({
      ...{ version: paper.version, client, author: () => suggester.current, refuse: setNot },
      nameOf: (signInName) => names.current(signInName),
      offerWords: (mark) => t('halfWidthOffer', { offer: mark }),
      choicesFor: (asked) => figureChoices(asked, offer.current),
      ...{ show: setAsk, takesKey: (key) => keys.current(key) },
    }),
    content: documentSchema.nodeFromJSON(paper.document).toJSON(),
    shouldRerenderOnTransaction: false,
    onCreate: ({ editor: made }) => made.commands.setTextSelection(firstWords(made)),
    editorProps: {
      attributes: {
        ...{ class: 'paper editor-text', lang: 'zh-CN', spellcheck: 'false' },
        ...{ 'aria-label': t('paperText'), 'aria-multiline': 'true' },
      },
    },
  });
  const place = { account, paper: paper.id, client };
  const news = { state: paper.state, others: [], cursors: null };
  const sync = useSync(editor, { place, version: paper.version, news });
  const isEditable = mayEdit && sync.news.state === 'draft' && sync.state !== 'refused';
  useEffect(() => {
    editor?.setEditable(isEditable);
  }, [editor, isEditable]);
  const forget = useCallback(() => setNot(null), []);
  return { editor, sync, isEditable, ask, keys, not, forget };
}

/** Where the first paragraph or title begins: a masthead before it is not chosen by itself. */
function firstWords({ state }: Editor): number {
  let place = 0;
  state.doc.forEach((node, offset) => {
    if (place === 0 && node.isTextblock) place = offset + 1;
  });
  return place;
}

/** What a component was last given, for those who ask later. */
function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
