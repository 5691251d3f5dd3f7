import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { Typography } from 'antd';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type IndicatorRowShown, listIndicatorRows } from '../contract-indicators.ts';
import { isIndicatorKey } from '../rules/indicators/catalogue.ts';
import type { Word } from '../rules/indicators/indicator.ts';
import { words } from './words.ts';

/** Which rows: behind which value, as known when; null is now. */
export type RowsAsked = {
  readonly key: string;
  readonly unit: string;
  readonly month: string;
  readonly scope: string | null;
  readonly asOf: string | null;
};

/** The rows behind a value, page by page. */
export function IndicatorRows({ asked }: { readonly asked: RowsAsked }) {
  const t = useWords(words);
  const { key, unit, month, scope, asOf } = asked;
  const pages = usePaging(JSON.stringify(asked));
  const columns = useColumns();
  const rows = useQuery({
    queryKey: ['publication', 'rows', asked, pages.after],
    queryFn: ({ signal }) => {
      if (!isIndicatorKey(key)) return { valueIs: null, otherIs: null, rows: [], next: null };
      const query = {
        unit,
        month,
        ...(scope && { scope }),
        ...(asOf && { asOf }),
        ...(pages.after && { after: pages.after }),
      };
      return call(listIndicatorRows, { params: { key }, query }, { signal });
    },
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={rows}>
      {({ rows: found, next, valueIs, otherIs }) => (
        <>
          <Typography.Text type="secondary">
            {asOf === null ? t('rowsNow') : t('rowsThen', { at: instantText(asOf) })}
          </Typography.Text>
          <DataTable
            caption={t('rowsBehind')}
            columns={columns(valueIs, otherIs)}
            rows={found}
            rowKey={({ id }) => id}
            paging={pages.pagingFor(next)}
            empty={<div style={{ padding: 24 }}>{t('noRows')}</div>}
          />
        </>
      )}
    </Loaded>
  );
}

function useColumns() {
  const t = useWords(words);
  const [language] = useLanguage();
  const { shortNameOf } = useRegions();
  const amount = (word: Word | null, key: 'value' | 'other'): TableColumnsType<IndicatorRowShown> =>
    word === null
      ? []
      : [
          {
            title: `${word[language]}（${t('tenThousand')}）`,
            key,
            align: 'right',
            width: 140,
            render: (_, row) => wanText(row[key]),
          },
        ];
  return (value: Word | null, other: Word | null): TableColumnsType<IndicatorRowShown> => [
    {
      title: t('rowName'),
      key: 'name',
      render: (_, { name, link }) => (
        <div style={{ whiteSpace: 'normal', minWidth: 220 }}>
          {link === null ? name : <Link to={link}>{name}</Link>}
        </div>
      ),
    },
    { title: t('unitOf'), key: 'unit', width: 110, render: (_, { unitCode }) => shortNameOf(unitCode) },
    ...amount(value, 'value'),
    ...amount(other, 'other'),
  ];
}
