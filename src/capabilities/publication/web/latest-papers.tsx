import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
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
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="quiet">{t('noneIssued')}</p>
        ) : (
          <ul className="plain-list">
            {rows.map((paper) => (
              <li key={paper.id}>
                <span className="quiet">{nameOf(paper)}</span>
                <Link to={`/briefings/${paper.id}`} className="cut" title={paper.title}>
                  {paper.title}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
