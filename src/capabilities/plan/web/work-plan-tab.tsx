import { DownloadOutlined, EditOutlined, HistoryOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Flex, Tag, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { addressOf, call } from '#ui/call.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { downloadWorkPlanDocx, downloadWorkPlanPdf, listPlanVersions, type WorkPlan } from '../contract-work-plan.ts';
import { usePlanSearch, useYearSeen } from './plan-search.ts';
import { ProgressTable } from './progress-table.tsx';
import { usePlanProgress } from './use-progress.ts';
import { useWorkPlan } from './use-work-plan.ts';
import { words } from './words.ts';
import { WorkPlanText } from './work-plan-text.tsx';

const WorkPlanForm = lazy(() => import('./work-plan-form.tsx').then(({ WorkPlanForm }) => ({ default: WorkPlanForm })));

/** Whether the person who is signed in writes the papers of the plan: the city desk. */
export function useWritesPlan(): boolean {
  const me = useMe().data;
  const mayWrite = useMay()('plan.write');
  return mayWrite && me !== undefined && me.regionCode === me.cityCode;
}

/** The year's work plan: how far its six actions are, and what it says. */
export function WorkPlanTab() {
  const t = useWords(words);
  const [{ edit, version }, change] = usePlanSearch();
  const seen = useYearSeen();
  const { year } = seen;
  const progress = usePlanProgress(seen);
  const plan = useWorkPlan(year, version === undefined ? null : Number(version));
  const writes = useWritesPlan();
  return (
    <>
      <Loaded query={progress}>{(data) => <ProgressTable progress={data} />}</Loaded>
      <Loaded query={plan}>
        {(data) => (
          <>
            {data ? (
              <Paper plan={data} writes={writes && version === undefined} />
            ) : (
              <Alert
                style={{ marginTop: 12 }}
                type="info"
                showIcon
                title={t('noWorkPlan', { year })}
                action={
                  writes && (
                    <Button type="primary" onClick={() => change({ edit: '1' })}>
                      {t('beginWorkPlan')}
                    </Button>
                  )
                }
              />
            )}
            {writes && edit && version === undefined && (
              <Suspense>
                <WorkPlanForm key={year} year={year} plan={data} close={() => change({ edit: undefined })} />
              </Suspense>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Paper({ plan, writes }: { readonly plan: WorkPlan; readonly writes: boolean }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const [, change] = usePlanSearch();
  const sent = { params: { year: plan.year } };
  return (
    <>
      <Flex gap="small" align="center" wrap style={{ marginTop: 12 }}>
        <StateTag state={plan.state} />
        <Typography.Text type="secondary">
          {t('version', { version: plan.version })} ·{' '}
          {t('by', { at: instantText(plan.recordedAt), name: nameOfPerson(plan.recordedBy) })}
          {plan.note && ` · ${t('note')}：${plan.note}`}
        </Typography.Text>
        <Flex gap="small" className="no-print" style={{ marginInlineStart: 'auto' }}>
          <Versions year={plan.year} />
          <Button icon={<DownloadOutlined />} href={addressOf(downloadWorkPlanDocx, sent)} download>
            {t('docx')}
          </Button>
          <Button icon={<DownloadOutlined />} href={addressOf(downloadWorkPlanPdf, sent)} download>
            {t('pdf')}
          </Button>
          {writes && (
            <Button type="primary" icon={<EditOutlined />} onClick={() => change({ edit: '1' })}>
              {t('edit')}
            </Button>
          )}
        </Flex>
      </Flex>
      <WorkPlanText plan={plan} />
    </>
  );
}

/** Draft or adopted, as colour and word. */
export function StateTag({ state }: Pick<WorkPlan, 'state'>) {
  const t = useWords(words);
  return <Tag color={state === 'adopted' ? 'success' : 'blue'}>{t(state)}</Tag>;
}

function Versions({ year }: { readonly year: number }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const [, change] = usePlanSearch();
  const list = useQuery({
    queryKey: ['plan', 'versions', year],
    queryFn: ({ signal }) => call(listPlanVersions, { params: { year } }, { signal }),
  });
  const items = (list.data ?? []).map(({ version, state, recordedAt, recordedBy, note }, i) => ({
    key: String(version),
    label: `${t('version', { version })} ${t(state)} ${instantText(recordedAt)} ${nameOfPerson(recordedBy)}${note ? `：${note}` : ''}`,
    onClick: () => change({ version: i === 0 ? undefined : String(version) }),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<HistoryOutlined />}>{t('versions')}</Button>
    </Dropdown>
  );
}
