import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person, usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { terms as projectTerms } from '../../project-library/terms.ts';
import { liftFreeze, listFreezes, type ReportFreeze } from '../contract-rounds.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import { freezeWords } from './freeze-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { todayInChina } from './round-state.tsx';

/** What is frozen in a month, why, until when and by whom; the city freezes and lifts. */
export function FreezeList({ month }: { readonly month: string }) {
  const t = useWords(freezeWords);
  const mayManage = useMay()('dispatch.open-round');
  const whatOf = useScopeText();
  const [isAdding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<ReportFreeze | null>(null);
  const freezes = useQuery({
    queryKey: ['dispatch', 'freezes'],
    queryFn: ({ signal }) => call(listFreezes, {}, { signal }),
  });
  return (
    <section>
      <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
        <Typography.Title level={5} style={{ margin: 0 }}>
          {t('freezes')}
        </Typography.Title>
        {mayManage && <Button onClick={() => setAdding(true)}>{t('freezeOpen')}</Button>}
      </Flex>
      <Loaded query={freezes}>
        {(all) => (
          <Table
            size="small"
            aria-label={t('freezesOf', { month })}
            rowKey="id"
            pagination={{ pageSize: 8, hideOnSinglePage: true }}
            dataSource={all.filter((freeze) => freeze.month === null || freeze.month === month)}
            locale={{ emptyText: t('noFreezes') }}
            columns={[
              { title: t('freezeWhat'), key: 'what', render: (_, freeze) => whatOf(freeze) },
              { title: t('reason'), dataIndex: 'reason' },
              {
                title: t('untilShort'),
                dataIndex: 'until',
                width: 120,
                render: (until: string | null) => until ?? t('noEnd'),
              },
              { title: t('frozenBy'), dataIndex: 'frozenBy', width: 130, render: (by: string) => <Person name={by} /> },
              { title: t('frozenAt'), dataIndex: 'frozenAt', width: 140, render: instantText },
              {
                title: t('state'),
                key: 'state',
                width: 150,
                render: (_, freeze) => (
                  <FreezeState freeze={freeze} lift={mayManage ? () => setLifting(freeze) : null} />
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {isAdding && <FreezeDialog month={month} close={() => setAdding(false)} />}
      {lifting && (
        <ReasonDialog
          title={`${t('lift')}：${whatOf(lifting)}`}
          act={({ reason }) => call(liftFreeze, { params: { id: lifting.id }, body: { reason } })}
          close={() => setLifting(null)}
        />
      )}
    </section>
  );
}

function FreezeState({ freeze, lift }: { readonly freeze: ReportFreeze; readonly lift: (() => void) | null }) {
  const t = useWords(freezeWords);
  const nameOfPerson = usePersonNames();
  const { liftedBy, liftReason, until } = freeze;
  if (liftReason !== null)
    return (
      <Typography.Text type="secondary">
        {t('liftedBy', { by: nameOfPerson(liftedBy), reason: liftReason })}
      </Typography.Text>
    );
  if (until !== null && until < todayInChina()) return <Tag>{t('over')}</Tag>;
  return (
    <Flex gap="small" align="center">
      <Tag color="blue">{t('holds')}</Tag>
      {lift && (
        <Button size="small" onClick={lift}>
          {t('lift')}
        </Button>
      )}
    </Flex>
  );
}

/** Says in words which reports a freeze holds. */
function useScopeText(): (freeze: ReportFreeze) => string {
  const t = useWords(freezeWords);
  const actionWord = useWords(projectTerms);
  const { nameOf } = useRegions();
  return ({ month, unitCode, action, projectIds, projectNames }) => {
    const names = projectNames.join('、');
    const count = projectIds?.length ?? 0;
    const projects = count > projectNames.length ? t('moreProjects', { names, count }) : names;
    const parts = [month ?? t('allMonths'), unitCode && nameOf(unitCode), action && actionWord(action), projects];
    return parts.filter(Boolean).join(' · ');
  };
}
