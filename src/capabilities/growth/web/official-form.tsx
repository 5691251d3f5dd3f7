import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Flex, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Sent } from '#kernel/endpoint.ts';
import { isReportingMonth, monthsOfYear } from '#kernel/period.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { recordOfficial } from '../contract.ts';
import { goalWords } from './goal-words.ts';

type Filled = Omit<Sent<typeof recordOfficial>['body'], 'value'> & { readonly stated: number };

/** Records one published fact; amounts are typed in 万元, as the bureau prints them. */
export function OfficialForm({ year, close }: { readonly year: number; readonly close: () => void }) {
  const t = useWords(goalWords);
  useFocusBack();
  const { cityAndUnits, city } = useRegions();
  const [form] = Form.useForm<Filled>();
  const fact = Form.useWatch('fact', form) ?? 'rate';
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ stated, ...figure }: Filled) =>
      call(recordOfficial, {
        body: { ...figure, value: figure.fact === 'rate' ? stated : Math.round(stated * 10_000) },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['growth', 'official'] });
      close();
    },
  });
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  const months = monthsOfYear(year).filter(isReportingMonth);
  return (
    <Modal
      open
      title={t('record')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ fact: 'rate', unitCode: city?.code }}
        onFinish={(filled) => save.mutate(filled)}
      >
        <Form.Item name="unitCode" label={t('unit')} rules={needed(t('unit'))}>
          <Select options={cityAndUnits.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="month" label={t('month')} rules={needed(t('month'))}>
          <Select options={months.map((month) => ({ value: month, label: month }))} />
        </Form.Item>
        <Form.Item name="fact" label={t('fact')}>
          <Select options={(['rate', 'amount', 'base'] as const).map((one) => ({ value: one, label: t(one) }))} />
        </Form.Item>
        <Form.Item
          name="stated"
          label={t(fact === 'rate' ? 'valueRate' : 'valueWan')}
          rules={needed(t(fact === 'rate' ? 'valueRate' : 'valueWan'))}
        >
          <InputNumber precision={fact === 'rate' ? 1 : 2} style={{ width: 200 }} />
        </Form.Item>
        <Form.Item
          name="publishedOn"
          label={t('publishedOn')}
          rules={needed(t('publishedOn'))}
          extra={t('embargoHelp')}
        >
          <Input type="date" style={{ width: 200 }} />
        </Form.Item>
        <Flex gap="middle">
          <Form.Item name="projects" label={t('cellProjects')} extra={t('cellHelp')}>
            <InputNumber min={0} precision={0} style={{ width: 200 }} />
          </Form.Item>
          <Form.Item name="largestSharePercent" label={t('cellShare')}>
            <InputNumber min={0} max={100} precision={1} style={{ width: 200 }} />
          </Form.Item>
        </Flex>
        <Form.Item name="source" label={t('source')} rules={needed(t('source'))}>
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
