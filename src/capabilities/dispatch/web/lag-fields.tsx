import { AutoComplete, Form, Input, Select } from 'antd';
import { departments, departmentTerms } from '#kernel/department.ts';
import { lagCauses, lagCauseTerms } from '#kernel/lag.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import type { Report } from '../contract.ts';
import type { LagField, TypedReport } from './report-form.ts';
import { words } from './words.ts';

type Wish = {
  readonly typed: TypedReport;
  readonly kept: Report | null;
  readonly type: (field: LagField, text: string) => void;
};

/**
 * Why the project lags, what it needs and until when: asked here and in the sheet, and nowhere else. The departments are
 * offered and not prescribed, because a need may go to an office that is on no list.
 */
export function LagFields({ typed, kept, type }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const item = (field: LagField) => ({ label: t(field), htmlFor: `report-${field}`, style: { marginBottom: 16 } });
  const held = (field: LagField) => typed[field] ?? kept?.[field] ?? '';
  return (
    <>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>
        <Form.Item {...item('causeCode')}>
          <Select
            id="report-causeCode"
            allowClear
            value={held('causeCode') || null}
            options={lagCauses.map((value) => ({ value, label: lagCauseTerms[value][language] }))}
            onChange={(value: string | null | undefined) => type('causeCode', value ?? '')}
          />
        </Form.Item>
        <Form.Item {...item('promisedOn')}>
          <Input
            id="report-promisedOn"
            type="date"
            value={held('promisedOn')}
            onChange={(event) => type('promisedOn', event.target.value)}
          />
        </Form.Item>
      </div>
      <Form.Item {...item('coordination')}>
        <Input.TextArea
          id="report-coordination"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={held('coordination')}
          onChange={(event) => type('coordination', event.target.value)}
        />
      </Form.Item>
      <Form.Item {...item('coordinationDepartment')}>
        <AutoComplete
          id="report-coordinationDepartment"
          maxLength={100}
          value={held('coordinationDepartment')}
          options={departments.map((one) => ({ value: departmentTerms[one][language] }))}
          showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
          onChange={(text: string) => type('coordinationDepartment', text)}
        />
      </Form.Item>
    </>
  );
}
