import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar } from '#ui/filters.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { ListedRun } from '../contract.ts';
import { StartRun } from './start-run.tsx';
import { ExampleTag, StateTag } from './tags.tsx';
import { useRuns, useSchemes } from './use-assessment.ts';
import { words } from './words.ts';

const search = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  scheme: z.string().max(40).optional().catch(undefined),
});

/** Every assessment that the reader may see, the latest first. */
export function RunsTab() {
  const t = useWords(words);
  const navigate = useNavigate();
  const mayWrite = useMay()('assessment.write');
  const [isStarting, setStarting] = useState(false);
  const [{ year, scheme }, change] = useSearchState(search);
  const schemes = useSchemes().data ?? [];
  const asked = { ...(year && { year: Number(year) }), ...(scheme && { schemeId: scheme }) };
  const pages = usePaging(JSON.stringify(asked));
  const list = useRuns({ ...asked, after: pages.after });
  const columns = useColumns();
  const thisYear = new Date().getFullYear();
  const years = [...new Set([...Array.from({ length: 10 }, (_, back) => thisYear - back), 2020, 2019, 2018])];
  return (
    <Flex vertical gap="small">
      <Flex justify="space-between" gap="small">
        <FilterBar label={t('runsCaption')}>
          <Chosen
            label={t('anyYear')}
            value={year}
            choices={years.map((value) => ({ value: String(value), label: String(value) }))}
            choose={(value) => change({ year: value })}
          />
          <Chosen
            label={t('scheme')}
            value={scheme}
            choices={schemes.map(({ id, name }) => ({ value: id, label: name }))}
            choose={(value) => change({ scheme: value })}
            width={260}
          />
        </FilterBar>
        {mayWrite && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setStarting(true)}>
            {t('start')}
          </Button>
        )}
      </Flex>
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('runsCaption')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => navigate(`/assessment/${id}`)}
            addressOf={({ id }) => `/assessment/${id}`}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t(mayWrite ? 'runsEmpty' : 'runsEmptyBelow')}
          />
        )}
      </Loaded>
      {isStarting && <StartRun close={() => setStarting(false)} />}
    </Flex>
  );
}

function useColumns(): TableColumnsType<ListedRun> {
  const t = useWords(words);
  const { nameOf } = useRegions();
  return [
    { title: t('year'), dataIndex: 'year', width: 70, render: (year) => <span className="numeral">{year}</span> },
    {
      title: t('scheme'),
      key: 'scheme',
      render: (_, { schemeName, isExample }) => (
        <Flex gap="small" align="center">
          {schemeName}
          {isExample && <ExampleTag />}
        </Flex>
      ),
    },
    { title: t('assessor'), key: 'by', width: 110, render: (_, { assessor }) => nameOf(assessor) },
    { title: t('level'), key: 'level', width: 190, render: (_, { level }) => t(`level.${level}`) },
    { title: t('which'), key: 'number', width: 80, render: (_, { number }) => t('numberOf', { number }) },
    { title: t('state'), key: 'state', width: 130, render: (_, run) => <StateTag state={run.state} /> },
    {
      title: t('dueOn'),
      key: 'due',
      width: 120,
      render: (_, { dueOn }) => <span className="numeral">{dueOn ?? '—'}</span>,
    },
    {
      title: t('knownAt'),
      key: 'known',
      width: 150,
      render: (_, { knownAt }) => <span className="numeral">{instantText(knownAt)}</span>,
    },
  ];
}
