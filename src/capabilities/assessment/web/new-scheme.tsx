import { Checkbox, Form, Input, Modal, Radio, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { addScheme } from '../contract-schemes.ts';
import type { SchemeLevel } from '../rules/sources.ts';
import type { Indicator, SchemeContent } from '../shapes.ts';
import { schemeWords } from './scheme-words.ts';
import { useChange } from './use-assessment.ts';

type Typed = { readonly id: string; readonly name: string; readonly level: SchemeLevel; readonly isExample: boolean };

/** Begins a scheme of one’s own unit with one indicator, to be written further on its page. */
export function NewScheme({ close }: { readonly close: () => void }) {
  const t = useWords(schemeWords);
  const navigate = useNavigate();
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  const me = useMe().data;
  const isCity = me !== undefined && me.regionCode === me.cityCode;
  const levels: readonly SchemeLevel[] = isCity ? ['counties'] : ['townships', 'departments'];
  const level = Form.useWatch('level', form) ?? levels[0];
  const make = useChange(
    (typed: Typed) =>
      call(addScheme, { body: { ...typed, content: firstContent(typed.level, (source) => t(`source.${source}`)) } }),
    ({ scheme }) => navigate(`/assessment/schemes/${scheme.id}?edit=1`),
  );
  const needed = (field: string) => ({ required: true, message: t('required', { field }) });
  return (
    <Modal
      open
      title={t('newScheme')}
      okText={t('create')}
      cancelText={t('cancel')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {make.isError && <Failed error={make.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ level: levels[0], isExample: false }}
        onFinish={(typed) => make.mutate(typed)}
      >
        <Form.Item name="name" label={t('schemeName')} rules={[needed(t('schemeName'))]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="id"
          label={t('schemeId')}
          extra={t('schemeIdHelp')}
          rules={[needed(t('schemeId')), { pattern: /^[a-z][a-z0-9-]{2,39}$/, message: t('schemeIdRule') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="level" label={t('level')}>
          <Radio.Group options={levels.map((value) => ({ value, label: t(`level.${value}`) }))} />
        </Form.Item>
        {level !== 'counties' && <Typography.Paragraph type="secondary">{t('countyLaw')}</Typography.Paragraph>}
        <Form.Item name="isExample" valuePropName="checked">
          <Checkbox>{t('markExample')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** A scheme to begin with: reports in time for those who report, items for departments. */
function firstContent(level: SchemeLevel, nameOf: (source: 'items' | 'dispatchTimeliness') => string): SchemeContent {
  const marks = { definition: '', fullMarks: 100, weight: 100, missing: 'mean', evidence: null } as const;
  const items: Indicator = {
    ...{ ...marks, key: 'items', name: nameOf('items'), source: 'items', direction: 'less' },
    rule: { kind: 'perItem', act: 'deduct', marksEach: 5 },
  };
  const timely: Indicator = {
    ...{ ...marks, key: 'timely', name: nameOf('dispatchTimeliness'), source: 'dispatchTimeliness', direction: 'more' },
    rule: { kind: 'share', of: 'whole' },
  };
  const indicator = level === 'departments' ? items : timely;
  return { total: 100, note: '', indicators: [indicator], vetoes: [], tieBreak: [] };
}
