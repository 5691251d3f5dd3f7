import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Typography } from 'antd';
import { wanFieldText } from '#kernel/money.ts';
import type { SixAction } from '#kernel/project-kinds.ts';
import { useWords } from '#ui/words.ts';
import { yuanFromWan } from '../../dispatch/web/wan-input.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { WorkTarget } from '../contract-work-plan.ts';
import { type TargetKind, targetKinds } from '../rules/work-plan.ts';
import { words } from './words.ts';

/** A target as it is typed: pieces of work, or 万元. */
export type TypedTarget = { readonly kind: TargetKind; readonly unitCode: string; readonly amount: string };

/** Targets as fields show them. */
export function typedTargets(targets: readonly WorkTarget[]): TypedTarget[] {
  return targets.map(({ kind, unitCode, amount }) => ({
    ...{ kind, unitCode, amount: kind === 'investment' ? wanFieldText(amount) : String(amount) },
  }));
}

/** Whether an amount can be taken: whole pieces, or 万元, neither below 0. */
function isSound(kind: TargetKind | undefined, amount: string): boolean {
  if (kind !== 'investment') return /^\d{1,6}$/.test(amount.trim());
  const input = yuanFromWan(amount);
  return 'yuan' in input && input.yuan !== null && input.yuan >= 0;
}

/** The targets of an action; a region is chosen among the city, its counties and zones, and no others. */
export function TargetsField({ action }: { readonly action: SixAction }) {
  const t = useWords(words);
  const { city, cityAndUnits } = useRegions();
  const regions = cityAndUnits.map(({ code, name }) => ({ value: code, label: name }));
  const kinds = targetKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  const required = [{ required: true, message: t('required') }];
  return (
    <Form.Item label={t('targets')} extra={t('targetsHelp')}>
      <Form.List name={['actions', action, 'targets']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="target-row">
                <Form.Item name={[name, 'unitCode']} rules={required} style={{ marginBottom: 8 }}>
                  <Select aria-label={t('region')} options={regions} showSearch={{ optionFilterProp: 'label' }} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} rules={required} style={{ marginBottom: 8 }}>
                  <Select aria-label={t('kind')} options={kinds} />
                </Form.Item>
                <Form.Item
                  name={[name, 'amount']}
                  style={{ marginBottom: 8 }}
                  dependencies={[['actions', action, 'targets', name, 'kind']]}
                  rules={[
                    ({ getFieldValue }) => ({
                      validator: async (_, amount: string | undefined) => {
                        const kind: TargetKind | undefined = getFieldValue([
                          'actions',
                          action,
                          'targets',
                          name,
                          'kind',
                        ]);
                        if (!isSound(kind, amount ?? '')) throw new Error(t('notANumber'));
                      },
                    }),
                  ]}
                >
                  <Input aria-label={t('amount')} inputMode="decimal" styles={{ input: { textAlign: 'right' } }} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('removeTarget')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined />}
              onClick={() => add({ unitCode: city?.code, kind: 'projects', amount: '' })}
            >
              {t('addTarget')}
            </Button>
            {fields.length === 0 && <Typography.Text type="secondary"> —</Typography.Text>}
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
