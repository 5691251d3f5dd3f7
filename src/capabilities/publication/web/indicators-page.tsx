import { useQuery } from '@tanstack/react-query';
import { Drawer, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { z } from 'zod';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type IndicatorShown, listIndicators, readIndicatorValue } from '../contract-indicators.ts';
import { IndicatorFacts } from './indicator-facts.tsx';
import { IndicatorRows } from './indicator-rows.tsx';
import { words } from './words.ts';

const search = z.object({
  q: z.string().optional(),
  key: z.string().optional(),
  of: z.string().optional(),
  scope: z.string().optional(),
});

/** The catalogue: what everything that a paper can count means, its value and the rows behind it. */
export function IndicatorsPage() {
  const t = useWords(words);
  const [{ q = '', key }, change] = useSearchState(search);
  const catalogue = useQuery({
    queryKey: ['publication', 'indicators'],
    queryFn: ({ signal }) => call(listIndicators, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const columns = useColumns();
  return (
    <Page title={t('indicators')}>
      <FilterBar label={t('filters')} isApart>
        <SearchBox label={t('searchIndicator')} value={q} search={(text) => change({ q: text || undefined })} />
      </FilterBar>
      <Loaded query={catalogue}>
        {(all) => {
          const found = all.filter((one) => textOf(one).includes(q.toLowerCase()));
          const chosen = all.find((one) => one.key === key);
          return (
            <>
              <DataTable
                caption={t('indicators')}
                columns={columns}
                rows={found}
                rowKey={(one) => one.key}
                open={(one) => change({ key: one.key, scope: undefined })}
                empty={<div style={{ padding: 24 }}>{t('noIndicator')}</div>}
              />
              {chosen && (
                <OneIndicator
                  indicator={chosen}
                  close={() => change({ key: undefined, scope: undefined, of: undefined })}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function textOf({ key, name, definition, source }: IndicatorShown): string {
  return [key, name.zh, name.en, definition.zh, source.what.zh].join(' ').toLowerCase();
}

function useColumns(): TableColumnsType<IndicatorShown> {
  const t = useWords(words);
  const [language] = useLanguage();
  const wrapped = (text: string) => <div style={{ whiteSpace: 'normal', minWidth: 260 }}>{text}</div>;
  return [
    { title: t('indicator'), key: 'name', width: 220, render: (_, { name }) => name[language] },
    { title: t('definition'), key: 'definition', render: (_, { definition }) => wrapped(definition[language]) },
    { title: t('period'), key: 'period', width: 110, render: (_, { period }) => t(`period-${period}`) },
    { title: t('dataSource'), key: 'source', width: 190, render: (_, { source }) => source.what[language] },
    {
      title: t('history'),
      key: 'looksBack',
      width: 90,
      render: (_, { looksBack }) => (
        <Tag color={looksBack ? 'success' : 'default'}>{t(looksBack ? 'hasHistory' : 'onlyNow')}</Tag>
      ),
    },
  ];
}

function OneIndicator({ indicator, close }: { readonly indicator: IndicatorShown; readonly close: () => void }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const [{ of, scope }, change] = useSearchState(search);
  const { month, rounds, asOf, change: changeView } = useView();
  const { units, city } = useRegions();
  const unit = of ?? city?.code ?? null;
  const places = city ? [city, ...units] : units;
  const then = indicator.looksBack ? asOf : null;
  return (
    <Drawer open size={820} title={indicator.name[language]} onClose={close}>
      <IndicatorFacts indicator={indicator} />
      <FilterBar label={t('filters')} style={{ marginBottom: 12 }}>
        <Chosen
          label={t('unitOf')}
          value={unit ?? undefined}
          choices={places.map(({ code, name }) => ({ value: code, label: name }))}
          choose={(value) => change({ of: value })}
        />
        <Chosen
          label={t('monthOf')}
          value={month ?? undefined}
          choices={(rounds.data ?? []).map(({ month: one }) => ({ value: one, label: one }))}
          choose={(value) => changeView({ month: value })}
        />
        {indicator.scopes.length > 0 && (
          <Chosen
            label={t('scopes')}
            value={scope}
            choices={indicator.scopes.map(({ key, name }) => ({ value: key, label: name[language] }))}
            choose={(value) => change({ scope: value })}
            width={220}
          />
        )}
      </FilterBar>
      {unit !== null && month !== null && (
        <>
          <Value indicator={indicator} asked={{ unit, month, scope: scope ?? null, asOf: then }} />
          <IndicatorRows asked={{ key: indicator.key, unit, month, scope: scope ?? null, asOf: then }} />
        </>
      )}
    </Drawer>
  );
}

type Asked = {
  readonly unit: string;
  readonly month: string;
  readonly scope: string | null;
  readonly asOf: string | null;
};

function Value({ indicator, asked }: { readonly indicator: IndicatorShown; readonly asked: Asked }) {
  const t = useWords(words);
  const { unit, month, scope, asOf } = asked;
  const value = useQuery({
    queryKey: ['publication', 'value', indicator.key, asked],
    queryFn: ({ signal }) =>
      call(
        readIndicatorValue,
        { params: { key: indicator.key }, query: { unit, month, ...(scope && { scope }), ...(asOf && { asOf }) } },
        { signal },
      ),
  });
  return (
    <Loaded query={value}>
      {({ shown }) => (
        <Flex gap="large" wrap style={{ marginBottom: 12 }} aria-live="polite">
          {shown.length === 0 && <Typography.Text type="secondary">{t('noValue')}</Typography.Text>}
          {shown.map(({ form, text }) => (
            <Typography.Text key={form} strong style={{ fontSize: 20 }}>
              {text}
            </Typography.Text>
          ))}
        </Flex>
      )}
    </Loaded>
  );
}
