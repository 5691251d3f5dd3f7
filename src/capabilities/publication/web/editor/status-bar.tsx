import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import { countedCharacters, mostCharacters } from '../../rules/article-length.ts';
import type { PaperKind } from '../../rules/paper-state.ts';
import { faultsIn, renumbered } from './heading-keys.ts';
import { offersIn, takeOffers } from './paper-marks.ts';
import { words } from './words.ts';

/** Below the paper: the length of the article at the cursor, half-width marks and numbers out of order. */
export function StatusBar({ editor, kind, isEditable }: { editor: Editor; kind: PaperKind; isEditable: boolean }) {
  const t = useWords(words);
  const now = useEditorState({ editor, selector: ({ editor: one }) => standOf(one) });
  const most = mostCharacters(kind);
  const isTooLong = now.characters > most;
  const number = () => {
    const transaction = renumbered(editor.state);
    if (transaction) editor.view.dispatch(transaction);
  };
  return (
    <div className="editor-status no-print">
      <Typography.Text type={isTooLong ? 'warning' : 'secondary'}>
        {t('length', { count: now.characters.toLocaleString('en'), most: most.toLocaleString('en') })}
        {isTooLong && `　${t('tooLong', { over: now.characters - most })}`}
      </Typography.Text>
      {now.offers > 0 && (
        <span>
          <Typography.Text type="secondary">{t('halfWidth', { count: now.offers })}</Typography.Text>
          {isEditable && (
            <Button size="small" type="link" onClick={() => takeOffers(editor.state, editor.view.dispatch)}>
              {t('takeAll')}
            </Button>
          )}
        </span>
      )}
      {now.faults > 0 && (
        <span>
          <Typography.Text type="warning">{t('numbers', { count: now.faults })}</Typography.Text>
          {isEditable && (
            <Button size="small" type="link" onClick={number}>
              {t('renumber')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

function standOf({ state }: Editor) {
  return {
    characters: articleCharacters(state.doc, state.selection.from),
    offers: offersIn(state.doc).length,
    faults: faultsIn(state.doc).length,
  };
}

/** Characters of the article in which a position lies: from its title up to the next one. */
function articleCharacters(doc: Editor['state']['doc'], position: number): number {
  let text = '';
  let isPast = false;
  doc.forEach((node, offset) => {
    if (isPast) return;
    if (node.type.name === 'title') {
      if (offset > position) isPast = true;
      else text = '';
    }
    if (!isPast && node.type.name !== 'masthead' && node.type.name !== 'tail') text += node.textContent;
  });
  return countedCharacters(text);
}
