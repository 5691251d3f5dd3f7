import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Select, Typography } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { recordSource } from '../contract.ts';
import { type FundLevel, type FundPurpose, fundLevels, fundPurposes } from '../rules/fund.ts';
import type { FundSource } from '../shapes.ts';
import { AmountItem, DayItem, TextItem, typedYuan } from './form-fields.tsx';
import { words } from './words.ts';

type Typed = {
  readonly level: FundLevel;
  readonly documentNo: string;
  readonly title: string;
  readonly purpose: FundPurpose;
  readonly unitCode: string;
  readonly issuedOn: string;
  readonly amount: string;
};

/** Records what a document gives a unit for a purpose. */
export function NewSource({ close }: { readonly close: (recorded: FundSource | null) => void }) {
  const t = useWords(words);
  useFocusBack();
  const queries = useQueryClient();
  const me = useMe().data;
  const { units, city, nameOf } = useRegions();
  const isCity = me?.regionCode === me?.cityCode;
  const own = units.filter(({ code }) => isCity || code === me?.regionCode);
  const places = [
    ...(isCity && city ? [{ value: city.code, label: t('cityItself', { city: city.name }) }] : []),
    ...own.map(({ code }) => ({ value: code, label: nameOf(code) })),
  ];
  const record = useMutation({
    mutationFn: ({ amount, ...rest }: Typed) =>
      call(recordSource, { body: { ...rest, amountYuan: typedYuan(amount) ?? 0 } }),
    onSuccess: async (source) => {
      await queries.invalidateQueries({ queryKey: ['funds'] });
      close(source);
    },
  });
  const needed = [{ required: true, message: t('required') }];
  const choice = (name: 'level' | 'purpose', options: { value: string; label: string }[]) => (
    <Form.Item name={name} label={t(name)} rules={needed} style={{ flex: 1 }}>
      <Select options={options} />
    </Form.Item>
  );
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={() => close(null)}>{t('cancel')}</Button>
      <Button type="primary" htmlType="submit" form="new-source" loading={record.isPending}>
        {t('save')}
      </Button>
    </Flex>
  );
  const levels = fundLevels.filter((level) => isCity || level !== 'city');
  return (
    <Drawer open size={560} title={t('record')} onClose={() => close(null)} mask={{ closable: false }} footer={footer}>
      <Form<Typed>
        name="new-source"
        layout="vertical"
        initialValues={isCity ? {} : { unitCode: me?.regionCode }}
        onFinish={(typed) => record.mutate(typed)}
      >
        {record.isError && (
          <Form.Item>
            <Failed error={record.error} />
          </Form.Item>
        )}
        <Typography.Paragraph type="secondary">{t('recordHint')}</Typography.Paragraph>
        <Flex gap="middle">
          {choice(
            'level',
            levels.map((value) => ({ value, label: t(value) })),
          )}
          {choice(
            'purpose',
            fundPurposes.map((value) => ({ value, label: t(value) })),
          )}
        </Flex>
        <TextItem name="documentNo" label={t('documentNo')} max={80} isNeeded />
        <TextItem name="title" label={t('title')} max={200} isNeeded />
        <Form.Item name="unitCode" label={t('unit')} rules={needed}>
          <Select options={places} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Flex gap="middle">
          <DayItem name="issuedOn" label={t('issuedOn')} />
          <AmountItem />
        </Flex>
      </Form>
    </Drawer>
  );
}
