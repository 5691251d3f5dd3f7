import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, InputNumber, Radio } from 'antd';
import { useWords } from '#ui/words.ts';
import type { ScoringRule } from '../shapes.ts';
import { schemeWords } from './scheme-words.ts';

/** The parameters of a rule of a kind. */
export function RuleFields({ kind }: { readonly kind: ScoringRule['kind'] }) {
  const t = useWords(schemeWords);
  switch (kind) {
    case 'linear':
      return (
        <Flex gap="middle">
          <NumberField name="zeroAt" label={t('zeroAt')} />
          <NumberField name="fullAt" label={t('fullAt')} />
          <NumberField name="capPercent" label={t('cap')} min={100} max={200} precision={0} />
        </Flex>
      );
    case 'mean':
      return (
        <Flex gap="middle">
          <NumberField name="floorPercent" label={t('floor')} min={0} max={100} precision={0} />
          <NumberField name="capPercent" label={t('cap')} min={100} max={200} precision={0} />
        </Flex>
      );
    case 'share':
      return (
        <Form.Item name={['rule', 'of']} label={t('shareOf')}>
          <Radio.Group
            optionType="button"
            options={(['whole', 'largest'] as const).map((value) => ({ value, label: t(`of.${value}`) }))}
          />
        </Form.Item>
      );
    case 'step':
      return <Steps />;
    case 'perItem':
      return (
        <Flex gap="middle">
          <Form.Item name={['rule', 'act']} label={t('act')}>
            <Radio.Group
              optionType="button"
              options={(['deduct', 'add'] as const).map((value) => ({ value, label: t(`act.${value}`) }))}
            />
          </Form.Item>
          <NumberField name="marksEach" label={t('marksEach')} min={0} />
        </Flex>
      );
    case 'rank':
      return <NumberField name="lossEach" label={t('lossEach')} min={0} />;
  }
}

type NumberWish = {
  readonly name: string;
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly precision?: number;
};

function NumberField({ name, label, min = -1000, max = 100_000, precision }: NumberWish) {
  const t = useWords(schemeWords);
  return (
    <Form.Item
      name={['rule', name]}
      label={label}
      rules={[{ required: true, message: t('required', { field: label }) }]}
    >
      <InputNumber min={min} max={max} {...(precision !== undefined && { precision })} />
    </Form.Item>
  );
}

function Steps() {
  const t = useWords(schemeWords);
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  return (
    <Form.List name={['rule', 'steps']}>
      {(fields, { add, remove }) => (
        <Form.Item>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap="small" align="baseline">
              <Form.Item name={[name, 'at']} rules={needed(t('stepAt'))} style={{ marginBottom: 8 }}>
                <InputNumber
                  aria-label={t('stepAt')}
                  prefix={t('stepAt')}
                  min={-1000}
                  max={100_000}
                  style={{ width: 150 }}
                />
              </Form.Item>
              <Form.Item name={[name, 'marks']} rules={needed(t('stepMarks'))} style={{ marginBottom: 8 }}>
                <InputNumber
                  aria-label={t('stepMarks')}
                  prefix={t('stepMarks')}
                  min={0}
                  max={1000}
                  style={{ width: 130 }}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                disabled={fields.length === 1}
                aria-label={t('remove')}
                onClick={() => remove(name)}
              />
            </Flex>
          ))}
          <Button size="small" icon={<PlusOutlined aria-hidden />} disabled={fields.length >= 20} onClick={() => add()}>
            {t('addStep')}
          </Button>
        </Form.Item>
      )}
    </Form.List>
  );
}
