import { Form, type FormRule, Input, InputNumber, Select } from 'antd';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { RoundWindow } from '../rules/locking.ts';
import { words } from './dispatch-words.ts';
import { todayInChina } from './round-state.tsx';

/** The window of a round as it is filled in; what is blank is not there, or the empty text. */
export type FilledWindow = {
  readonly opensOn?: string | null;
  readonly dueOn: string;
  readonly closesOn?: string | null;
  readonly graceDays?: number | null;
  readonly expectedUnits?: string[] | null;
};

/** What was filled in, as it is sent. */
export function windowOf(filled: FilledWindow): Omit<RoundWindow, 'state' | 'expectedUnits'> & {
  readonly expectedUnits: string[] | null;
} {
  return {
    dueOn: filled.dueOn,
    opensOn: filled.opensOn || null,
    closesOn: filled.closesOn || null,
    graceDays: filled.graceDays ?? 0,
    expectedUnits: filled.expectedUnits?.length ? filled.expectedUnits : null,
  };
}

/** Says that a day is over, and leaves it: a round may be opened for reports that come late. */
function overWarning(message: string): FormRule {
  const over = (_: unknown, day: string) => (day && day < todayInChina() ? Promise.reject(message) : Promise.resolve());
  return { warningOnly: true, validator: over };
}

/** Fields of the window of a round: its days, its days of grace, and who must report. */
export function WindowFields() {
  const t = useWords(words);
  const { units } = useRegions();
  const needed = (field: string) => [{ required: true, message: t('required', { field }) }];
  const day = <Input type="date" style={{ width: 200 }} />;
  return (
    <>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>
        <Form.Item name="opensOn" label={t('opensOn')}>
          {day}
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={t('dueOn')}
          rules={[...needed(t('dueOn')), overWarning(t('dueIsOver'))]}
          hasFeedback
        >
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
    </>
  );
}
