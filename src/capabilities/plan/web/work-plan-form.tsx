import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Input, Radio, Tabs } from 'antd';
import { useState } from 'react';
import type { Sent } from '#kernel/endpoint.ts';
import { type SixAction, sixActions } from '#kernel/project-kinds.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { saveWorkPlan, type WorkPlan } from '../contract-work-plan.ts';
import { useLeaveQuestion } from './leave-question.tsx';
import { TargetsField, type TypedTarget, typedTargets } from './targets-field.tsx';
import { words } from './words.ts';

type TypedAction = {
  readonly goal?: string;
  readonly measures?: string;
  readonly responsible?: string;
  readonly dueOn?: string;
  readonly targets?: readonly TypedTarget[];
};
type Typed = {
  readonly state: WorkPlan['state'];
  readonly goal?: string;
  readonly safeguards?: string;
  readonly note?: string;
  readonly actions: Readonly<Record<SixAction, TypedAction>>;
};

type Wish = { readonly year: number; readonly plan: WorkPlan | null; readonly close: () => void };

/** Writes the work plan of a year: a new version each time it is saved. */
export function WorkPlanForm({ year, plan: standing, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  // What was seen when the form was opened: a newer version must not wipe out what is being typed.
  const [plan] = useState(standing);
  const [isTouched, setTouched] = useState(false);
  const { question, release } = useLeaveQuestion(isTouched, { name: 'edit', value: '1' });
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (typed: Typed) => call(saveWorkPlan, { params: { year }, body: bodyOf(typed, plan?.version ?? 0) }),
    onSuccess: () => {
      release();
      close();
      return queries.invalidateQueries({ queryKey: ['plan'] });
    },
  });
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
        {t('save')}
      </Button>
    </Flex>
  );
  const isAdopted = plan?.state === 'adopted';
  return (
    <Drawer
      open
      size={820}
      title={t('editWorkPlan', { year })}
      onClose={close}
      mask={{ closable: false }}
      footer={footer}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={initialOf(plan)}
        onValuesChange={() => setTouched(true)}
        onFinish={(typed) => save.mutate(typed)}
        scrollToFirstError
      >
        {save.isError && (
          <Form.Item>
            <Failed error={save.error} />
          </Form.Item>
        )}
        <Form.Item name="state" label={t('state')}>
          <Radio.Group
            optionType="button"
            options={(['draft', 'adopted'] as const).map((value) => ({
              ...{ value, label: t(value), disabled: isAdopted && value === 'draft' },
            }))}
          />
        </Form.Item>
        {isAdopted && (
          <Form.Item
            name="note"
            label={t('note')}
            extra={t('noteHelp')}
            rules={[{ required: true, message: t('required') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="goal" label={t('goal')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={8000} />
        </Form.Item>
        <Tabs
          size="small"
          items={sixActions.map((action) => ({
            ...{
              key: action,
              label: t(`short.${action}`),
              forceRender: true,
              children: <ActionFields action={action} />,
            },
          }))}
        />
        <Form.Item name="safeguards" label={t('safeguards')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={8000} />
        </Form.Item>
      </Form>
      {question}
    </Drawer>
  );
}

function ActionFields({ action }: { readonly action: SixAction }) {
  const t = useWords(words);
  return (
    <>
      <Form.Item name={['actions', action, 'goal']} label={t('actionGoal')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <TargetsField action={action} />
      <Form.Item name={['actions', action, 'measures']} label={t('measures')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={8000} />
      </Form.Item>
      <Flex gap="middle">
        <Form.Item name={['actions', action, 'responsible']} label={t('responsible')} style={{ flex: 1 }}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name={['actions', action, 'dueOn']} label={t('dueOn')}>
          <Input type="date" />
        </Form.Item>
      </Flex>
    </>
  );
}

function initialOf(plan: WorkPlan | null): Typed {
  const actions = sixActions.map((action) => {
    const { goal, measures, responsible, dueOn, targets } = plan?.actions.find((one) => one.action === action) ?? {};
    const texts = { goal: goal ?? '', measures: measures ?? '', responsible: responsible ?? '' };
    return [action, { ...texts, dueOn: dueOn ?? '', targets: typedTargets(targets ?? []) }];
  });
  return {
    state: plan?.state ?? 'draft',
    goal: plan?.goal ?? '',
    safeguards: plan?.safeguards ?? '',
    note: '',
    actions: Object.fromEntries(actions),
  };
}

/** What is sent: an action of which nothing is said is none of this year's. */
function bodyOf(typed: Typed, version: number): Sent<typeof saveWorkPlan>['body'] {
  const actions = sixActions.flatMap((action) => {
    const { goal = '', measures = '', responsible = '', dueOn, targets = [] } = typed.actions[action];
    if (`${goal}${measures}${responsible}`.trim() === '' && targets.length === 0) return [];
    return [{ ...{ action, goal, measures, responsible }, dueOn: dueOn || null, targets: targets.map(targetOf) }];
  });
  const { state, goal = '', safeguards = '', note = '' } = typed;
  return { state, goal, safeguards, note: note.trim() || null, actions, version };
}

function targetOf({ kind, unitCode, amount }: TypedTarget) {
  const input = kind === 'investment' ? yuanFromWan(amount) : { yuan: Number(amount) };
  return { kind, unitCode, amount: 'yuan' in input ? (input.yuan ?? 0) : 0 };
}
