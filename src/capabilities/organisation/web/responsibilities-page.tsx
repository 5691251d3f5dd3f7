import { useQuery } from '@tanstack/react-query';
import { Button, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { listResponsibilities } from '../contract.ts';
import { DepartmentContacts } from './department-contacts.tsx';
import { type Duty, ResponsibilityForm } from './responsibility-form.tsx';
import { useMay, useMe } from './use-me.ts';
import { useRegions } from './use-regions.ts';
import { words } from './words.ts';

type Named = Reply<typeof listResponsibilities>[number];
type Row = { readonly unitCode: string; readonly unitName: string; readonly named: Named | null };

const search = z.object({ tab: z.enum(['departments']).optional() });

/** Who answers for the units of the remit and those above, and how to reach them. */
export function ResponsibilitiesPage() {
  const t = useWords(words);
  const { cityAndUnits } = useRegions();
  const me = useMe().data;
  const mayEdit = useMay()('organisation.edit-responsibility');
  const [{ tab = 'units' }, change] = useSearchState(search);
  const [duty, setDuty] = useState<Duty | null>(null);
  const list = useQuery({
    queryKey: ['organisation', 'responsibilities'],
    queryFn: () => call(listResponsibilities, {}),
  });
  const isOwn = (code: string) => me?.regionCode === me?.cityCode || code === me?.regionCode;
  const rowsOf = (all: readonly Named[]): Row[] =>
    cityAndUnits
      .map(({ code, name }) => ({
        unitCode: code,
        unitName: name,
        named: all.find((one) => one.unitCode === code) ?? null,
      }))
      .filter(({ unitCode, named }) => named !== null || (mayEdit && isOwn(unitCode)));
  const columns = [
    { title: t('unit'), dataIndex: 'unitName', width: 130 },
    {
      title: t('responsibleLeader'),
      key: 'leader',
      width: 160,
      render: (_: unknown, { named }: Row) => named?.leader ?? '—',
    },
    { title: t('office'), key: 'office', width: 260, render: (_: unknown, { named }: Row) => named?.office ?? '—' },
    { title: t('contact'), key: 'contact', width: 120, render: (_: unknown, { named }: Row) => named?.contact ?? '—' },
    {
      title: t('telephone'),
      key: 'phone',
      width: 150,
      render: (_: unknown, { named }: Row) => <Telephone named={named} />,
    },
    {
      title: t('recordedAt'),
      key: 'at',
      width: 140,
      render: (_: unknown, { named }: Row) => (named ? instantText(named.recordedAt) : '—'),
    },
    ...(mayEdit
      ? [
          {
            title: <span className="visually-hidden">{t('edit')}</span>,
            key: 'edit',
            width: 80,
            className: 'no-print',
            render: (_: unknown, row: Row) =>
              isOwn(row.unitCode) && (
                <Button size="small" onClick={() => setDuty(row)}>
                  {t(row.named ? 'edit' : 'fill')}
                  <span className="visually-hidden">{row.unitName}</span>
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Page title={t('responsibility')}>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'departments' ? 'departments' : undefined })}
        items={[
          { key: 'units', label: t('responsibility') },
          { key: 'departments', label: t('departmentContacts') },
        ]}
      />
      {tab === 'departments' ? (
        <DepartmentContacts />
      ) : (
        <>
          <Typography.Paragraph type="secondary">{t('responsibilityHelp')}</Typography.Paragraph>
          <Loaded query={list}>
            {(all) => (
              <DataTable
                caption={t('responsibility')}
                columns={columns}
                rows={rowsOf(all)}
                rowKey={({ unitCode }) => unitCode}
                empty={t('noResponsibility')}
              />
            )}
          </Loaded>
        </>
      )}
      {duty && <ResponsibilityForm duty={duty} close={() => setDuty(null)} />}
    </Page>
  );
}

function Telephone({ named }: { readonly named: Named | null }) {
  if (!named?.telephone) return '—';
  return <a href={`tel:${named.telephone.replace(/[^\d+]/g, '')}`}>{named.telephone}</a>;
}
