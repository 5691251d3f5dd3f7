import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { createLongPlan, type LongPlan, saveLongPlan } from '../contract-long-plan.ts';
import { useLeaveQuestion } from './leave-question.tsx';
import { usePlanSearch } from './plan-search.ts';
import { words } from './words.ts';

type Typed = Pick<LongPlan, 'name' | 'fromYear' | 'toYear' | 'state' | 'present' | 'goals' | 'tasks' | 'safeguards'> & {
  readonly note?: string;
};

/** Writes a plan of several years: a new version each time it is saved; null begins one. */
export function LongPlanForm({
  plan: standing,
  close,
}: {
  readonly plan: LongPlan | null;
  readonly close: () => void;
}) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  // What was seen when the form was opened: a newer version must not wipe out what is being typed.
  const [plan] = useState(standing);
  const [isTouched, setTouched] = useState(false);
  const { question, release } = useLeaveQuestion(isTouched, { name: 'edit', value: '1' });
  const [, change] = usePlanSearch();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ note = '', ...typed }: Typed) => {
      const content = { ...typed, note: note.trim() || null };
      if (!plan) return call(createLongPlan, { body: content });
      return call(saveLongPlan, { params: { id: plan.id }, body: { ...content, version: plan.version } });
    },
    onSuccess: ({ id }) => {
      release();
      change({ edit: undefined, item: undefined, long: id });
      return queries.invalidateQueries({ queryKey: ['plan'] });
    },
  });
  const year = new Date().getFullYear();
  const blank = {
    name: '',
    fromYear: year,
    toYear: year + 4,
    state: 'draft',
    present: '',
    goals: '',
    tasks: '',
    safeguards: '',
  } as const;
  const isAdopted = plan?.state === 'adopted';
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
        {t('save')}
      </Button>
    </Flex>
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Drawer
      open
      size={820}
      title={t(plan ? 'editLongPlan' : 'beginLongPlan')}
      onClose={close}
      mask={{ closable: false }}
      footer={footer}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={plan ? { ...plan, note: '' } : blank}
        onValuesChange={() => setTouched(true)}
        onFinish={(typed) => save.mutate(typed)}
        scrollToFirstError
      >
        {save.isError && (
          <Form.Item>
            <Failed error={save.error} />
          </Form.Item>
        )}
        <Flex gap="middle">
          <Form.Item name="name" label={t('planName')} rules={required} style={{ flex: 1 }}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="fromYear" label={t('from')} rules={required}>
            <InputNumber min={1990} max={2100} precision={0} />
          </Form.Item>
          <Form.Item name="toYear" label={t('to')} rules={required}>
            <InputNumber min={1990} max={2100} precision={0} />
          </Form.Item>
        </Flex>
        <Form.Item name="state" label={t('state')}>
          <Radio.Group
            optionType="button"
            options={(['draft', 'adopted'] as const).map((value) => ({
              ...{ value, label: t(value), disabled: isAdopted && value === 'draft' },
            }))}
          />
        </Form.Item>
        {isAdopted && (
          <Form.Item name="note" label={t('note')} extra={t('noteHelp')} rules={required}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        {(['present', 'goals', 'tasks', 'safeguards'] as const).map((part) => (
          <Form.Item key={part} name={part} label={t(part)}>
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={20_000} />
          </Form.Item>
        ))}
      </Form>
      {question}
    </Drawer>
  );
}
