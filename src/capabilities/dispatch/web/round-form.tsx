import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { openRound } from '../contract.ts';
import { openQuarter } from '../contract-quarters.ts';
import { words } from './dispatch-words.ts';

type Filled = {
  readonly period: string;
  readonly opensOn?: string;
  readonly dueOn: string;
  readonly closesOn?: string;
  readonly graceDays?: number;
  readonly expectedUnits?: string[];
};

/** The form that opens the round of a month or of a quarter. */
export function RoundForm({ kind, close }: { readonly kind: 'month' | 'quarter'; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const { units } = useRegions();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async ({ period, ...filled }: Filled) => {
      const window = {
        dueOn: filled.dueOn,
        opensOn: filled.opensOn || null,
        closesOn: filled.closesOn || null,
        graceDays: filled.graceDays ?? 0,
        expectedUnits: filled.expectedUnits?.length ? filled.expectedUnits : null,
      };
      if (kind === 'month') await call(openRound, { body: { month: period, ...window } });
      else await call(openQuarter, { body: { quarter: period, ...window } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      close();
    },
  });
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  const label = t(kind === 'month' ? 'month' : 'tab.quarters');
  const day = <Input type="date" style={{ width: 200 }} />;
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
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => save.mutate(filled)}>
        <Form.Item name="period" label={label} rules={needed(label)}>
          {kind === 'month' ? (
            <Input type="month" style={{ width: 200 }} />
          ) : (
            <Input placeholder="2020-Q1" maxLength={7} style={{ width: 200 }} />
          )}
        </Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>
          <Form.Item name="opensOn" label={t('opensOn')}>
            {day}
          </Form.Item>
          <Form.Item name="dueOn" label={t('dueOn')} rules={needed(t('dueOn'))}>
            {day}
          </Form.Item>
          <Form.Item name="closesOn" label={t('closesOn')}>
            {day}
          </Form.Item>
          <Form.Item name="graceDays" label={t('graceDays')}>
            <InputNumber min={0} max={60} precision={0} style={{ width: 200 }} />
          </Form.Item>
        </div>
        <Form.Item name="expectedUnits" label={t('expectedUnits')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('allUnits')}
            options={units.map(({ code, name }) => ({ value: code, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
