import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { openRound } from '../contract.ts';
import { openQuarter } from '../contract-quarters.ts';
import { monthToOpen, quartersToOpen } from '../rules/rounds.ts';
import { words } from './dispatch-words.ts';
import { quarterName } from './quarter-name.ts';
import { todayInChina } from './round-state.tsx';
import { type FilledWindow, WindowFields, windowOf } from './window-fields.tsx';

/** Quarters that are offered at once: those of two years. */
const mostQuarters = 8;

type Filled = FilledWindow & { readonly period: string };

type Wish = {
  readonly kind: 'month' | 'quarter';
  /** The quarter that was opened last. */
  readonly last?: string | null;
  /** The round of a month that was opened last. */
  readonly lastMonth?: { readonly month: string; readonly dueOn: string } | null;
  readonly close: () => void;
};

/** The form that opens the round of a month or of a quarter. */
export function RoundForm({ kind, last = null, lastMonth = null, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async ({ period, ...filled }: Filled) => {
      const window = windowOf(filled);
      if (kind === 'month') await call(openRound, { body: { month: period, ...window } });
      else await call(openQuarter, { body: { quarter: period, ...window } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  const quarters = quartersToOpen(last, todayInChina(), mostQuarters).map((value) => ({
    value,
    label: quarterName(value, t),
  }));
  const begins = monthToOpen(lastMonth, todayInChina());
  const label = t(kind === 'month' ? 'month' : 'tab.quarters');
  return (
    <Modal
      open
      title={t('openOne')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('saveOpen')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled>
        form={form}
        layout="vertical"
        {...(begins && { initialValues: { period: begins.month, dueOn: begins.dueOn } })}
        onFinish={(filled) => save.mutate(filled)}
      >
        <Form.Item name="period" label={label} rules={needed(label)}>
          {kind === 'month' ? (
            <Input type="month" style={{ width: 200 }} />
          ) : (
            <Select options={quarters} style={{ width: 200 }} />
          )}
        </Form.Item>
        <WindowFields />
      </Form>
    </Modal>
  );
}
