import { useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { readSteps } from '../contract-life-cycle.ts';
import { type LifeCycleWord, lifeCycleWords } from './life-cycle-words.ts';
import { StepPaper } from './step-paper.tsx';

type Version = Reply<typeof readSteps>[number];

/** Every record of the steps, newest first, once somebody asks for it. */
export function StepHistory({ id }: { readonly id: string }) {
  const t = useWords(lifeCycleWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="link" aria-expanded={isOpen} className="no-print" onClick={() => setOpen(!isOpen)}>
        {t('stepHistory')}
      </Button>
      {isOpen && <Versions id={id} />}
    </>
  );
}

function Versions({ id }: { readonly id: string }) {
  const t = useWords(lifeCycleWords);
  const nameOfPerson = usePersonNames();
  const query = useQuery({
    queryKey: ['project-library', 'steps', id],
    queryFn: ({ signal }) => call(readSteps, { params: { id } }, { signal }),
  });
  const columns: TableColumnsType<Version> = [
    {
      title: t('recordedBy'),
      key: 'by',
      width: 190,
      render: (_, row) => `${nameOfPerson(row.recordedBy)} ${instantText(row.recordedAt)}`,
    },
    {
      title: t('step'),
      key: 'step',
      width: 120,
      render: (_, { step }) => `${step} ${t(`step.${step}` as LifeCycleWord)}`,
    },
    { title: t('plannedOn'), key: 'planned', width: 110, render: (_, { plannedOn }) => plannedOn ?? '—' },
    {
      title: t('actualOn'),
      key: 'actual',
      width: 160,
      render: (_, row) => (row.skipGround ? t('skipped') : (row.actualOn ?? '—')),
    },
    {
      title: t('paper'),
      key: 'paper',
      render: (_, row) => <StepPaper projectId={id} step={row} isNow={false} />,
    },
    { title: t('stepNote'), key: 'note', render: (_, row) => row.skipReason ?? row.note ?? '—' },
  ];
  return (
    <Loaded query={query}>
      {(rows) => (
        <DataTable
          caption={t('stepHistory')}
          columns={columns}
          rows={rows}
          rowKey={({ step, version }) => `${step}/${version}`}
        />
      )}
    </Loaded>
  );
}
