import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { readFigures } from '../../contract.ts';
import type { FigureCondition } from '../../rules/figure-states.ts';
import { paperMarksKey } from './paper-marks.ts';
import { words } from './words.ts';

/** A figure held against the data of now. */
export type FigureStateShown = Reply<typeof readFigures>['figures'][number];

/** Words of the conditions. */
export const conditionWords = {
  fresh: 'conditionFresh',
  stale: 'conditionStale',
  kept: 'conditionKept',
  typed: 'conditionTyped',
  contradicts: 'conditionContradicts',
  unknown: 'conditionUnknown',
} as const satisfies Record<FigureCondition, keyof typeof words>;

/** The figures of a paper against the data of now, asked again for each saved version; the paper shows them. */
export function useFigureStates(editor: Editor, paperId: string, wish: { version: number; mayAsk: boolean }) {
  const t = useWords(words);
  const query = useQuery({
    queryKey: ['publication', 'figures', paperId, wish.version],
    queryFn: ({ signal }) => call(readFigures, { params: { id: paperId } }, { signal }),
    enabled: wish.mayAsk,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const figures = query.data?.figures;
  const looks = useMemo(
    () =>
      new Map(
        (figures ?? []).map(({ attributes, condition, shown }) => [
          attributes.id,
          {
            state: condition,
            label: condition === 'stale' && shown !== null ? t('staleNow', { shown }) : t(conditionWords[condition]),
          },
        ]),
      ),
    [figures, t],
  );
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(paperMarksKey, { figures: looks }).setMeta('addToHistory', false));
  }, [editor, looks]);
  return query;
}
