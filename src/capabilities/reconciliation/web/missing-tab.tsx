import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Flex, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { Cut } from '#ui/cut.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar } from '#ui/filters.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listMissing, type MissingProject } from '../contract.ts';
import { MissingDialog } from './missing-dialog.tsx';
import { classWord, words } from './words.ts';

const search = z.object({ decided: z.enum(['yes', 'no']).optional().catch(undefined) });

/** Projects that a list lacks: leads for whoever made it, with what people said about them. */
export function MissingTab({ id }: { readonly id: string }) {
  const t = useWords(words);
  const { unit } = useView();
  const [{ decided }, change] = useSearchState(search);
  const [explained, explain] = useState<MissingProject | null>(null);
  const filter = { ...(unit && { unit }), ...(decided && { decided }), limit: 100 };
  const pages = usePaging(JSON.stringify(filter));
  const list = useQuery({
    queryKey: ['reconciliation', 'missing', id, filter, pages.after],
    queryFn: ({ signal }) =>
      call(listMissing, { params: { id }, query: { ...filter, after: pages.after } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns(explain);
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">{t('missingHelp')}</Typography.Text>
      <FilterBar label={t('missingCaption')}>
        <Chosen
          label={t('decided')}
          value={decided}
          choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`decided.${value}`) }))}
          choose={(value) => change({ decided: value })}
        />
      </FilterBar>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('missingCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ projectId }) => projectId}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('missingEmpty')}
          />
        )}
      </Loaded>
      {explained && <MissingDialog id={id} project={explained} close={() => explain(null)} />}
    </Flex>
  );
}

function useColumns(explain: (project: MissingProject) => void): TableColumnsType<MissingProject> {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const mayDecide = useMay()('reconciliation.decide');
  return [
    {
      title: t('libraryName'),
      key: 'name',
      width: 300,
      render: (_, { projectId, name }) => (
        <Link
          to={`/projects/${projectId}`}
          className="cut"
          title={name}
          style={{ maxWidth: 300, display: 'inline-block' }}
        >
          {name}
        </Link>
      ),
    },
    {
      title: t('libraryCode'),
      key: 'code',
      width: 200,
      render: (_, { code }) => <span className="numeral">{code ?? '—'}</span>,
    },
    {
      title: t('countyColumn'),
      key: 'unit',
      width: 104,
      render: (_, { unitCode }) => <span style={{ whiteSpace: 'nowrap' }}>{shortNameOf(unitCode)}</span>,
    },
    {
      title: t('owner'),
      key: 'owner',
      width: 200,
      render: (_, { ownerName }) => <Cut text={ownerName} width={200} />,
    },
    {
      title: t('plannedTotal'),
      key: 'total',
      align: 'right',
      render: (_, { plannedTotalYuan }) => <span className="numeral">{wanText(plannedTotalYuan)}</span>,
    },
    {
      title: t('entered'),
      key: 'entered',
      width: 90,
      render: (_, { enteredIn }) => <span className="numeral">{enteredIn ?? '—'}</span>,
    },
    {
      title: t('explained'),
      key: 'decision',
      width: 120,
      render: (_, project) => {
        const said = project.decision?.class;
        if (!mayDecide) return said ? t(classWord(said)) : '—';
        return (
          <Button size="small" title={project.decision?.note ?? ''} onClick={() => explain(project)}>
            {said ? t(classWord(said)) : t('explainMissing')}
          </Button>
        );
      },
    },
  ];
}
