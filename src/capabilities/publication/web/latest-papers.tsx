import { useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { LatestList } from '#ui/latest-list.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { listPapers } from '../contract-list.ts';
import { usePaperName } from './use-paper-name.ts';
import { waitingWords } from './waiting-words.ts';

/** The last three papers that went out, in the cockpit. */
export function LatestPapers() {
  const t = useWords(waitingWords);
  const nameOf = usePaperName();
  const query = { state: 'issued', limit: 3 } as const;
  const found = useQuery({
    queryKey: ['publication', 'papers', query],
    queryFn: ({ signal }) => call(listPapers, { query }, { signal }),
  });
  return (
    <Loaded query={found}>
      {({ rows }) => (
        <LatestList
          none={t('noneIssued')}
          items={rows.map((paper) => ({
            ...{ id: paper.id, note: nameOf(paper), title: paper.title },
            to: `/briefings/${paper.id}`,
          }))}
        />
      )}
    </Loaded>
  );
}
