import { DownloadOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Select, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { addressOf, call } from '#ui/call.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import {
  downloadLongPlanDocx,
  downloadLongPlanPdf,
  type LongPlan,
  listLongPlans,
  readLongPlan,
} from '../contract-long-plan.ts';
import { KeyProjects } from './key-projects.tsx';
import { LongPlanYears } from './long-plan-years.tsx';
import { usePlanSearch } from './plan-search.ts';
import { words } from './words.ts';
import { StateTag, useWritesPlan } from './work-plan-tab.tsx';
import { Part } from './work-plan-text.tsx';

const LongPlanForm = lazy(() => import('./long-plan-form.tsx').then(({ LongPlanForm }) => ({ default: LongPlanForm })));

/** Plans of several years: one is chosen, the newest period first. */
export function LongPlanTab() {
  const list = useQuery({
    queryKey: ['plan', 'long-plans'],
    queryFn: ({ signal }) => call(listLongPlans, {}, { signal }),
  });
  return <Loaded query={list}>{(plans) => <Chosen plans={plans} />}</Loaded>;
}

function Chosen({ plans }: { readonly plans: Reply<typeof listLongPlans> }) {
  const t = useWords(words);
  const writes = useWritesPlan();
  const [{ long, edit }, change] = usePlanSearch();
  const chosen = plans.find(({ id }) => id === long) ?? plans[0];
  const begin = writes && (
    <Button icon={<PlusOutlined />} onClick={() => change({ edit: '1', item: 'new-plan' })}>
      {t('beginLongPlan')}
    </Button>
  );
  return (
    <>
      {chosen ? (
        <Plan
          key={chosen.id}
          id={chosen.id}
          begin={begin}
          picker={
            <Select
              aria-label={t('longPlan')}
              value={chosen.id}
              style={{ width: 420 }}
              options={plans.map(({ id, name, fromYear, toYear }) => ({
                ...{ value: id, label: `${name}（${t('periodOf', { from: fromYear, to: toYear })}）` },
              }))}
              onChange={(id: string) => change({ long: id, item: undefined })}
            />
          }
        />
      ) : (
        <Alert type="info" showIcon title={t('noLongPlan')} action={begin} />
      )}
      {writes && edit && <NewPlan close={() => change({ edit: undefined, item: undefined })} />}
    </>
  );
}

/** The form of a new plan; that of an existing one is opened where the plan is shown. */
function NewPlan({ close }: { readonly close: () => void }) {
  const [{ item }] = usePlanSearch();
  if (item !== 'new-plan') return null;
  return (
    <Suspense>
      <LongPlanForm plan={null} close={close} />
    </Suspense>
  );
}

type Wish = { readonly id: string; readonly picker: React.ReactNode; readonly begin: React.ReactNode };

function Plan({ id, picker, begin }: Wish) {
  const query = useQuery({
    queryKey: ['plan', 'long-plan', id],
    queryFn: ({ signal }) => call(readLongPlan, { params: { id } }, { signal }),
  });
  return (
    <Loaded query={query}>
      {({ plan, years }) => <Shown plan={plan} years={years} picker={picker} begin={begin} />}
    </Loaded>
  );
}

function Shown({ plan, years, picker, begin }: Reply<typeof readLongPlan> & Omit<Wish, 'id'>) {
  const nameOfPerson = usePersonNames();
  const t = useWords(words);
  const [{ edit, item }, change] = usePlanSearch();
  const writes = useWritesPlan();
  return (
    <>
      <Flex gap="small" align="center" wrap style={{ marginBottom: 8 }}>
        {picker}
        <StateTag state={plan.state} />
        <Typography.Text type="secondary">{recordedText(plan, nameOfPerson(plan.recordedBy), t)}</Typography.Text>
        <Flex gap="small" className="no-print" style={{ marginInlineStart: 'auto' }}>
          <Downloads id={plan.id} />
          {begin}
          {writes && (
            <Button type="primary" icon={<EditOutlined />} onClick={() => change({ edit: '1', item: undefined })}>
              {t('editLongPlan')}
            </Button>
          )}
        </Flex>
      </Flex>
      <KeyProjects plan={plan} />
      <LongPlanYears years={years} />
      <article className="plan-text">
        <Part title={t('present')} text={plan.present} />
        <Part title={t('goals')} text={plan.goals} />
        <Part title={t('tasks')} text={plan.tasks} />
        <Part title={t('safeguards')} text={plan.safeguards} />
      </article>
      {writes && edit && item === undefined && (
        <Suspense>
          <LongPlanForm plan={plan} close={() => change({ edit: undefined })} />
        </Suspense>
      )}
    </>
  );
}

function recordedText(
  { version, recordedAt, note }: LongPlan,
  name: string,
  t: (key: keyof typeof words, facts?: Record<string, string | number>) => string,
): string {
  const stamp = t('by', { at: instantText(recordedAt), name });
  return `${t('version', { version })} · ${stamp}${note ? ` · ${t('note')}：${note}` : ''}`;
}

function Downloads({ id }: { readonly id: string }) {
  const t = useWords(words);
  return (
    <>
      <Button icon={<DownloadOutlined />} href={addressOf(downloadLongPlanDocx, { params: { id } })} download>
        {t('docx')}
      </Button>
      <Button icon={<DownloadOutlined />} href={addressOf(downloadLongPlanPdf, { params: { id } })} download>
        {t('pdf')}
      </Button>
    </>
  );
}
