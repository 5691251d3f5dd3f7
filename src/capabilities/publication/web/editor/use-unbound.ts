import type { Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../../organisation/web/use-regions.ts';
import { useFigureWords } from './figure-words.ts';
import { paperMarksKey } from './paper-marks.ts';
import { type Unbound, unboundIn } from './unbound.ts';
import { useFigureOffer } from './use-figure-offer.ts';
import { useSettledDocument } from './use-settled-document.ts';
import { words } from './words.ts';

/** Quantities of a paper that are bound to nothing, also those just pasted; each is marked where it stands. */
export function useUnbound(editor: Editor): readonly Unbound[] {
  const t = useWords(words);
  const wordsOf = useFigureWords();
  const document = useSettledDocument(editor);
  const { units } = useFigureOffer();
  const { city } = useRegions();
  const found = useMemo(() => unboundIn(document, units, city?.code ?? ''), [document, units, city]);
  useEffect(() => {
    const unbound = found.map(({ from, to, choice }) => ({
      ...{ from, to, isMeant: choice !== null },
      label: choice === null ? t('unboundMark') : t('unboundMeant', { what: wordsOf(choice) }),
    }));
    editor.view.dispatch(editor.state.tr.setMeta(paperMarksKey, { unbound }).setMeta('addToHistory', false));
  }, [editor, found, t, wordsOf]);
  return found;
}
