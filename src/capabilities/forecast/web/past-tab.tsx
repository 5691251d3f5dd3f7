import { Link } from 'react-router';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useAddress } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import type { ForecastRun } from '../contract.ts';
import { StandingTags } from './standing-tags.tsx';
import { useForecasts } from './use-forecast.ts';
import { words } from './words.ts';

/** Earlier forecasts, newest first. */
export function PastTab() {
  const t = useWords(words);
  const here = useAddress();
  const pages = usePaging('');
  const query = useForecasts(pages.after);
  const columns = [
    { title: t('asOfMonth'), dataIndex: 'asOfMonth', width: 110 },
    { title: t('madeAt'), key: 'at', width: 160, render: (_: unknown, row: ForecastRun) => instantText(row.madeAt) },
    {
      title: t('state'),
      key: 'state',
      width: 320,
      render: (_: unknown, row: ForecastRun) => (
        <span>
          <StandingTags of={row} />
          {row.publishedAt !== null && (
            <>
              {instantText(row.publishedAt)} <Person name={row.publishedBy} />
            </>
          )}
        </span>
      ),
    },
    {
      title: <span className="visually-hidden">{t('open')}</span>,
      key: 'open',
      render: (_: unknown, { id, asOfMonth }: ForecastRun) => (
        <Link to={here({ forecast: id, tab: undefined })}>
          {t('open')}
          <span className="visually-hidden">{asOfMonth}</span>
        </Link>
      ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ rows, next }) => (
        <DataTable
          caption={t('tab.past')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          paging={pages.pagingFor(next)}
          empty={t('pastEmpty')}
          loading={query.isPlaceholderData}
        />
      )}
    </Loaded>
  );
}
