import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type FollowUpRow, listMissing } from '../contract.ts';
import { declareNil } from '../contract-review.ts';
import { words } from './dispatch-words.ts';

const rowsAPage = 100;

/** Projects that have not reported a month, the largest first; those who report them may declare the unchanged ones with one click. */
export function MissingTable({ month, isOpen }: { readonly month: string; readonly isOpen: boolean }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { nameOf } = useRegions();
  const mayReport = useMay()('dispatch.report') && isOpen;
  const client = useQueryClient();
  const [keys, select] = useState<readonly string[]>([]);
  const pages = usePaging(`missing ${month}`);
  const query = useQuery({
    queryKey: ['dispatch', 'missing', month, pages.after],
    queryFn: ({ signal }) =>
      call(listMissing, { params: { month }, query: { limit: rowsAPage, after: pages.after } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const nil = useMutation({
    mutationFn: () => call(declareNil, { params: { month }, body: { projectIds: [...keys] } }),
    onSuccess: () => {
      select([]);
      void client.invalidateQueries({ queryKey: ['dispatch'] });
    },
  });
  const done = nil.data?.filter(({ outcome }) => outcome === 'submitted').length ?? 0;
  const rest = nil.data?.filter(({ outcome }) => outcome !== 'submitted') ?? [];
  const why = rest.map(({ name, code, facts, doubts }) => {
    const codes = code === null ? doubts : [{ code, facts }];
    return `${name}：${codes.map((one) => sentence(words, one.code, language, one.facts)).join('；')}`;
  });
  return (
    <section>
      <Flex justify="space-between" align="center" gap="small">
        <Typography.Title level={5}>{t('missing')}</Typography.Title>
        {mayReport && (
          <Button type="primary" disabled={keys.length === 0} loading={nil.isPending} onClick={() => nil.mutate()}>
            {`${t('nil')}（${keys.length}）`}
          </Button>
        )}
      </Flex>
      <Typography.Paragraph type="secondary">
        {mayReport && t('nilHelp')}
        {t('missingOrder')}
      </Typography.Paragraph>
      {nil.isError && <Failed error={nil.error} />}
      {nil.data && rest.length === 0 && <Alert type="success" showIcon title={t('nilAll', { count: done })} />}
      {rest.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('nilDone', { count: done, rest: rest.length, why: why.slice(0, 5).join('；') })}
        />
      )}
      <Loaded query={query}>
        {({ rows, next }) => (
          <DataTable<FollowUpRow>
            caption={t('missing')}
            columns={[
              { title: t('unit'), key: 'unit', render: (_, { unitCode }) => nameOf(unitCode) },
              {
                title: t('project'),
                key: 'name',
                render: (_, { projectId, name }) => <Link to={`/projects/${projectId}?tab=months`}>{name}</Link>,
              },
              {
                title: t('plannedWan'),
                key: 'planned',
                align: 'right',
                render: (_, { plannedTotalYuan }) => <span className="numeral">{wanText(plannedTotalYuan)}</span>,
              },
              { title: t('lastMonth'), key: 'last', render: (_, { lastMonth }) => lastMonth ?? '—' },
            ]}
            rows={rows}
            rowKey={({ projectId }) => projectId}
            paging={pages.pagingFor(next)}
            loading={query.isPlaceholderData}
            empty={t('allReported')}
            {...(mayReport && { selection: { keys, select } })}
          />
        )}
      </Loaded>
    </section>
  );
}
