import { Button, Drawer, Flex, Form, Input, InputNumber, Radio, Select, Typography } from 'antd';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { type SchemeLevel, type SourceName, sourcesFor } from '../rules/sources.ts';
import type { Indicator, ScoringRule } from '../shapes.ts';
import { RuleFields } from './rule-fields.tsx';
import { schemeWords } from './scheme-words.ts';
import { freeKey, startingRule, type TypedIndicator, typedIndicator } from './typed-indicator.ts';

const kinds = ['linear', 'mean', 'share', 'step', 'perItem', 'rank'] as const satisfies readonly ScoringRule['kind'][];

type Wish = {
  readonly level: SchemeLevel;
  readonly standing: Indicator | null;
  readonly keys: readonly string[];
  readonly take: (indicator: Indicator) => void;
  readonly close: () => void;
};

/** One indicator as a form; only sources that the level may use are offered. */
export function IndicatorForm({ level, standing, keys, take, close }: Wish) {
  const t = useWords(schemeWords);
  useFocusBack();
  const [form] = Form.useForm<TypedIndicator>();
  const kind = Form.useWatch(['rule', 'kind'], form) ?? standing?.rule.kind ?? 'share';
  const source: SourceName = Form.useWatch('source', form) ?? standing?.source ?? 'dispatchTimeliness';
  const sources = sourcesFor(level);
  const blank = {
    ...{ name: '', definition: '', source: sources[0], direction: 'more', fullMarks: 10, weight: 10 },
    ...{ missing: 'mean', evidence: '', rule: startingRule('share') },
  };
  const finish = (typed: TypedIndicator) => take(typedIndicator(typed, standing?.key ?? freeKey(typed.source, keys)));
  const changed = (values: Partial<TypedIndicator>) => {
    if (values.rule?.kind !== undefined) form.setFieldValue('rule', startingRule(values.rule.kind));
    if (values.source === 'items') form.setFieldValue('rule', startingRule('perItem'));
    if (values.source !== undefined && !form.isFieldTouched('name'))
      form.setFieldValue('name', t(`source.${values.source}`));
    if (values.fullMarks !== undefined && !form.isFieldTouched('weight'))
      form.setFieldValue('weight', values.fullMarks);
  };
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button type="primary" onClick={() => form.submit()}>
        {t('take')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open size={620} title={t(standing ? 'editIndicator' : 'addIndicator')} onClose={close} footer={footer}>
      {level !== 'counties' && <Typography.Paragraph type="secondary">{t('countyLaw')}</Typography.Paragraph>}
      <Form<TypedIndicator>
        form={form}
        layout="vertical"
        initialValues={standing ? { ...standing, evidence: standing.evidence ?? '' } : blank}
        onValuesChange={changed}
        onFinish={finish}
      >
        <Form.Item name="source" label={t('source')} extra={t(`means.${source}`)}>
          <Select options={sources.map((value) => ({ value, label: t(`source.${value}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={needed(t('name'))}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="definition" label={t('definition')}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
        <Flex gap="middle" wrap>
          <Form.Item
            name="fullMarks"
            label={t('fullMarks')}
            tooltip={t('fullMarksHelp')}
            rules={needed(t('fullMarks'))}
          >
            <InputNumber min={0.01} max={1000} />
          </Form.Item>
          <Form.Item name="weight" label={t('weight')} tooltip={t('weightHelp')} rules={needed(t('weight'))}>
            <InputNumber min={0.01} max={1000} />
          </Form.Item>
          <Form.Item name="direction" label={t('direction')}>
            <Radio.Group
              optionType="button"
              options={(['more', 'less'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))}
            />
          </Form.Item>
        </Flex>
        <Form.Item name={['rule', 'kind']} label={t('rule')}>
          <Select
            disabled={source === 'items'}
            options={kinds.map((value) => ({ value, label: t(`rule.${value}`) }))}
          />
        </Form.Item>
        <RuleFields kind={kind} />
        <Form.Item name="missing" label={t('missing')}>
          <Select
            options={(['mean', 'zero', 'full'] as const).map((value) => ({ value, label: t(`missing.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="evidence" label={t('evidence')} extra={t('evidenceHelp')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
