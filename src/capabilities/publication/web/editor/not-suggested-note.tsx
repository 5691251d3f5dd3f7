import type { Editor } from '@tiptap/react';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#ui/words.ts';
import type { NotSuggested } from './suggesting.ts';
import { words } from './words.ts';

type Wish = { readonly editor: Editor; readonly why: NotSuggested; readonly close: () => void };

/** Beside the cursor: why what was just tried cannot be suggested; it goes when somebody writes on. */
export function NotSuggestedNote({ editor, why, close }: Wish) {
  const t = useWords(words);
  useEffect(() => {
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) close();
    };
    editor.on('transaction', onTransaction);
    return () => void editor.off('transaction', onTransaction);
  }, [editor, close]);
  const { left, top, bottom } = editor.view.coordsAtPos(editor.state.selection.head);
  const side = Math.max(8, Math.min(left, innerWidth - 376));
  const style =
    bottom > innerHeight - 160 ? { left: side, bottom: innerHeight - top + 6 } : { left: side, top: bottom + 6 };
  return createPortal(
    <div className="not-suggested" style={style}>
      <Alert type="warning" showIcon closable={{ onClose: close }} title={t(why)} />
    </div>,
    document.body,
  );
}
