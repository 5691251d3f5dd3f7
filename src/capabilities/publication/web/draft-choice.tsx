import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import type { Rule } from 'antd/es/form';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { listRuns } from '../../assessment/contract.ts';
import { useMeetings } from '../../coordination/web/use-meetings.ts';
import { useView } from '../../growth/web/use-view.ts';
import type { PaperKind } from '../rules/paper-state.ts';
import { words } from './words.ts';

/** Assessments that are offered, the newest. */
const offered = 50;

/** Of what a paper of the kind is drafted. */
export function originOf(kind: PaperKind): 'month' | 'meeting' | 'assessment' {
  switch (kind) {
    case 'agenda':
    case 'minutes':
      return 'meeting';
    case 'assessment':
      return 'assessment';
    default:
      return 'month';
  }
}

/** Chooses the month, the meeting or the assessment of which a paper is drafted. */
export function DraftChoice({ kind, rules }: { readonly kind: PaperKind; readonly rules: readonly Rule[] }) {
  const t = useWords(words);
  const { rounds } = useView();
  const origin = originOf(kind);
  if (origin === 'meeting') return <MeetingChoice rules={rules} />;
  if (origin === 'assessment') return <AssessmentChoice rules={rules} />;
  return (
    <Form.Item
      name="month"
      label={t('dataMonth')}
      extra={t(kind === 'plan' ? 'planHint' : 'dataHint')}
      rules={[...rules]}
    >
      <Select
        showSearch
        style={{ width: 180 }}
        options={(rounds.data ?? []).map(({ month }) => ({ value: month, label: month }))}
      />
    </Form.Item>
  );
}

type Choice = { readonly rules: readonly Rule[] };

function MeetingChoice({ rules }: Choice) {
  const t = useWords(words);
  const found = useMeetings(undefined);
  const options = (found.data?.rows ?? []).map(({ id, title, heldOn }) => ({ value: id, label: `${heldOn} ${title}` }));
  return (
    <Subject label={t('meetingChosen')} empty={t('noMeetings')} isPending={found.isPending} {...{ options, rules }} />
  );
}

function AssessmentChoice({ rules }: Choice) {
  const t = useWords(words);
  const query = { limit: offered };
  const found = useQuery({ queryKey: ['assessment', 'runs', query], queryFn: () => call(listRuns, { query }) });
  const options = (found.data?.rows ?? [])
    .filter(({ state, mayWrite }) => state === 'published' && mayWrite)
    .map(({ id, schemeName, year }) => ({ value: id, label: `${year} ${schemeName}` }));
  return (
    <Subject
      label={t('assessmentChosen')}
      empty={t('noAssessments')}
      isPending={found.isPending}
      {...{ options, rules }}
    />
  );
}

type SubjectWish = Choice & {
  readonly label: string;
  readonly empty: string;
  readonly isPending: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function Subject({ label, empty, isPending, options, rules }: SubjectWish) {
  const t = useWords(words);
  return (
    <Form.Item name="subject" label={label} extra={t('subjectHint')} rules={[...rules]}>
      <Select showSearch loading={isPending} notFoundContent={isPending ? null : empty} options={[...options]} />
    </Form.Item>
  );
}
