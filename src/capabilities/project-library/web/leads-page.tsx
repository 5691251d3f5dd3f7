import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  PlusOutlined,
  StopOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Radio, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { departments } from '#kernel/department.ts';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar, SearchBox } from '#ui/filters.tsx';
import { Failed, instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type Lead, listLeads } from '../contract-leads.ts';
import { type LeadState, leadStates } from '../rules/lead.ts';
import { LeadDrawer } from './lead-drawer.tsx';
import { LeadForm } from './lead-form.tsx';
import { LeadSettings } from './lead-settings.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';

const search = z.object({
  state: z.enum([...leadStates, 'all']).optional(),
  department: z.enum(departments).optional(),
  unit: z.string().optional(),
  q: z.string().optional(),
  lead: z.uuid().optional(),
  form: z.enum(['new']).optional(),
});

/** Leads of the remit: what departments know of coming projects, and what became of it. */
export function LeadsPage() {
  const t = useWords(lifeCycleWords);
  const may = useMay();
  const { city, shortNameOf } = useRegions();
  const [given, change] = useSearchState(search);
  const [passed, setPassed] = useState<Lead | null>(null);
  const { state = 'open', department, unit, q, lead, form } = given;
  const asked = {
    ...(state !== 'all' && { state }),
    ...(department && { department }),
    ...(unit && unit !== city?.code && { unit }),
    ...(q && { q }),
  };
  const pages = usePaging(JSON.stringify(asked));
  const list = useQuery({
    queryKey: ['project-library', 'leads', asked, pages.after],
    queryFn: ({ signal }) =>
      call(listLeads, { query: { ...asked, ...(pages.after && { after: pages.after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const extra = (
    <>
      {may('project-library.edit') && <LeadSettings />}
      {may('project-library.pass-lead') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ form: 'new' })}>
          {t('newLead')}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('leads')} extra={extra}>
      <Typography.Paragraph type="secondary">{t('leadsHelp')}</Typography.Paragraph>
      {passed && (
        <Alert
          type="success"
          showIcon
          closable
          title={t('leadPassed', { day: passed.dueOn })}
          style={{ marginBottom: 8 }}
        />
      )}
      <FilterBar label={t('filters')} isApart>
        <Radio.Group
          optionType="button"
          value={state}
          onChange={(event) =>
            change({ state: event.target.value === 'open' ? undefined : String(event.target.value) })
          }
          options={[
            ...leadStates.map((value) => ({ value, label: t(`lead.${value}`) })),
            { value: 'all', label: t('allStates') },
          ]}
        />
        <Chosen
          label={t('department')}
          value={department}
          choices={departments.map((value) => ({ value, label: t(value) }))}
          choose={(value) => change({ department: value })}
        />
        <SearchBox label={t('leadName')} value={q} search={(text) => change({ q: text })} />
      </FilterBar>
      {list.isError && list.data !== undefined && <Failed error={list.error} retry={() => list.refetch()} />}
      <Loaded query={list}>
        {({ rows, next }) => (
          <DataTable
            caption={t('leads')}
            columns={leadColumns(t, shortNameOf)}
            rows={rows}
            rowKey={({ id }) => id}
            open={({ id }) => change({ lead: id })}
            paging={pages.pagingFor(next)}
            loading={list.isPlaceholderData}
            empty={t('noLeads')}
          />
        )}
      </Loaded>
      {form === 'new' && (
        <LeadForm
          close={(made) => {
            setPassed(made);
            change({ form: undefined, lead: made?.id });
          }}
        />
      )}
      {lead && form !== 'new' && <LeadDrawer key={lead} id={lead} close={() => change({ lead: undefined })} />}
    </Page>
  );
}

type Speak = (key: keyof typeof lifeCycleWords, facts?: Readonly<Record<string, string | number>>) => string;

function leadColumns(t: Speak, shortNameOf: (code: string) => string): TableColumnsType<Lead> {
  return [
    { title: t('leadName'), dataIndex: 'name', width: 280 },
    { title: t('countyShort'), key: 'unit', width: 108, render: (_, { unitCode }) => shortNameOf(unitCode) },
    {
      title: t('department'),
      key: 'department',
      width: 160,
      render: (_, lead) => `${t(lead.department)} ${lead.contactName}`,
    },
    {
      title: t('totalWan'),
      key: 'total',
      width: 120,
      align: 'right',
      render: (_, { totalYuan }) => <span className="numeral">{wanText(totalYuan)}</span>,
    },
    {
      title: t('expectedStart'),
      key: 'start',
      width: 90,
      render: (_, { expectedStart }) => <span className="numeral">{expectedStart ?? '—'}</span>,
    },
    {
      title: t('passedBy'),
      key: 'passed',
      width: 150,
      render: (_, lead) => (
        <span className="numeral">
          <Person name={lead.passedBy} /> {instantText(lead.passedAt).slice(0, 10)}
        </span>
      ),
    },
    { title: t('dueOn'), key: 'due', width: 150, render: (_, lead) => <Due lead={lead} /> },
    { title: t('state'), key: 'state', width: 110, render: (_, { state }) => <LeadTag state={state} /> },
  ];
}

function Due({ lead }: { readonly lead: Lead }) {
  const t = useWords(lifeCycleWords);
  if (lead.state !== 'open') return '—';
  return (
    <span className="numeral">
      {lead.dueOn}{' '}
      {lead.isOverdue && (
        <Tag color="error" icon={<WarningOutlined />}>
          {t('overdue')}
        </Tag>
      )}
    </span>
  );
}

const looks = {
  open: { color: 'processing', icon: <ClockCircleOutlined /> },
  becameProject: { color: 'success', icon: <CheckCircleOutlined /> },
  closed: { color: 'default', icon: <StopOutlined /> },
} as const satisfies Record<LeadState, object>;

/** What became of a lead, as colour, icon and word. */
export function LeadTag({ state }: { readonly state: LeadState }) {
  const t = useWords(lifeCycleWords);
  return <Tag {...looks[state]}>{t(`lead.${state}`)}</Tag>;
}
