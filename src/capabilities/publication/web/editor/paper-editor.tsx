import { type Editor, EditorContent } from '@tiptap/react';
import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { z } from 'zod';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../../organisation/web/use-me.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { FigureCard } from './figure-card.tsx';
import { FigureMenu } from './figure-menu.tsx';
import { askMark } from './insert-figure.ts';
import { newKey } from './new-key.ts';
import { NotSuggestedNote } from './not-suggested-note.tsx';
import { ReadOnlyNote } from './read-only-note.tsx';
import { RefusedNote } from './refused-note.tsx';
import { SaveState } from './save-state.tsx';
import { SidePanel, tabs } from './side-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { type OpenedPaper, usePaperEditor } from './use-paper-editor.ts';
import { words } from './words.ts';
import '../paper.css';
import './editor.css';

const PagesPreview = lazy(async () => ({ default: (await import('./pages-preview.tsx')).PagesPreview }));

const views = ['edit', 'both', 'pages'] as const;
const search = z.object({ view: z.enum(views).optional(), tab: z.enum(tabs).optional() });

type Wish = { readonly paper: OpenedPaper; readonly account: string; readonly mayWrite: boolean };

/** A paper as it will print, and beside it its figures, checks, comments and versions. */
export function PaperEditor({ paper, account, mayWrite }: Wish) {
  const t = useWords(words);
  const [{ view = 'edit', tab = 'figures' }, change] = useSearchState(search);
  const [isSuggesting, setSuggesting] = useState(false);
  const [begun, setBegun] = useState<string | null>(null);
  const me = useMe();
  const author = isSuggesting ? (me.data?.name ?? '') : null;
  const { editor, sync, isEditable, ask, keys, not, forget } = usePaperEditor(paper, {
    ...{ account, author, mayEdit: mayWrite },
  });
  if (!editor) return null;
  const comment = () => {
    setBegun(commented(editor));
    change({ tab: 'comments' });
  };
  return (
    <div className={`editor editor-${view}`}>
      <div className="editor-head no-print">
        {isEditable && (
          <EditorToolbar
            editor={editor}
            isSuggesting={isSuggesting}
            suggest={setSuggesting}
            insertFigure={() => editor.chain().focus().insertContent(askMark).run()}
            comment={comment}
          />
        )}
        <ReadOnlyNote mayWrite={mayWrite} state={sync.news.state} />
        {mayWrite && <SaveState sync={sync} />}
        <Segmented
          className="editor-views"
          aria-label={t('view')}
          value={view}
          onChange={(next) => change({ view: next === 'edit' ? undefined : next })}
          options={[
            { value: 'edit', label: t('viewEdit') },
            { value: 'both', label: t('viewBoth') },
            { value: 'pages', label: t('viewPages') },
          ]}
        />
      </div>
      <RefusedNote editor={editor} sync={sync} />
      <div className="editor-body">
        <div className="editor-paper" hidden={view === 'pages'}>
          <EditorContent editor={editor} />
          <StatusBar editor={editor} kind={paper.kind} isEditable={isEditable} />
        </div>
        {isEditable && ask && <FigureMenu editor={editor} ask={ask} keys={keys} />}
        {not && <NotSuggestedNote editor={editor} why={not} close={forget} />}
        <FigureCard editor={editor} isEditable={isEditable} />
        {view !== 'edit' && (
          <Suspense fallback={<div className="pages" aria-busy="true" />}>
            <PagesPreview paperId={paper.id} version={sync.version} />
          </Suspense>
        )}
        {view !== 'both' && (
          <SidePanel
            {...{ editor, paper, isEditable, mayWrite, tab, begun }}
            version={sync.version}
            open={(next) => change({ tab: next === 'figures' ? undefined : next })}
            finish={() => setBegun(null)}
          />
        )}
      </div>
    </div>
  );
}

/** Marks the chosen words as those of a new thread, and its name. */
function commented(editor: Editor): string {
  const thread = newKey();
  editor.chain().setMark('comment', { id: thread }).run();
  return thread;
}
