import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Modal } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { setTarget } from '../contract.ts';
import { goalWords } from './goal-words.ts';

/** The goal of a unit for a year; `goalPercent` is null where none was set so far. */
export type Goal = {
  readonly unitCode: string;
  readonly unitName: string;
  readonly year: number;
  readonly goalPercent: number | null;
};

/** Sets the goal of one unit. */
export function GoalForm({ goal, close }: { readonly goal: Goal; readonly close: () => void }) {
  const t = useWords(goalWords);
  useFocusBack();
  const { unitCode, unitName, year, goalPercent } = goal;
  const [form] = Form.useForm<{ goalPercent: number }>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: { goalPercent: number }) => call(setTarget, { params: { year, unitCode }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['growth'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('setTitle', { unit: unitName, year })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form form={form} layout="vertical" initialValues={{ goalPercent }} onFinish={(body) => save.mutate(body)}>
        <Form.Item
          name="goalPercent"
          label={t('goal')}
          rules={[{ required: true, type: 'number', min: -100, max: 1000, message: t('goalNeeded') }]}
        >
          <InputNumber precision={1} step={0.5} style={{ width: 160 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
