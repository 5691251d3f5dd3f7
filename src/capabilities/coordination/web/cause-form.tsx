import { Form, Input, Modal, Select, Typography } from 'antd';
import { departments, departmentTerms } from '#kernel/department.ts';
import { lagCauses } from '#kernel/lag.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import type { RedItem } from '../contract.ts';
import { type StoredCause, stateCause } from '../contract-causes.ts';
import { useChange } from './use-coordination.ts';
import { words } from './words.ts';

type Filled = Pick<StoredCause, 'causes'> & {
  readonly needs?: string;
  readonly department?: StoredCause['department'];
  readonly promisedOn?: string;
};

type Wish = {
  readonly item: Pick<RedItem, 'projectId' | 'name'>;
  readonly month: string;
  readonly before: StoredCause | null;
  readonly close: () => void;
};

/** The unit says why its project lags and what it needs help with. */
export function CauseForm({ item, month, before, close }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const save = useChange(({ causes, needs = '', department = null, promisedOn = '' }: Filled) => {
    const facts = { month, causes, needs: needs.trim() || null, department, promisedOn: promisedOn || null };
    const params = { projectId: item.projectId ?? '' };
    return call(stateCause, { params, body: { ...facts, version: before?.version ?? 0 } });
  }, close);
  const start = before && {
    causes: before.causes,
    ...(before.needs && { needs: before.needs }),
    ...(before.department && { department: before.department }),
    ...(before.promisedOn && { promisedOn: before.promisedOn }),
  };
  return (
    <Modal
      open
      title={t('causeTitle')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Typography.Paragraph>{item.name}</Typography.Paragraph>
      {before && (
        <Typography.Paragraph type="secondary">
          {t('causeOf', { month: before.month, by: before.recordedBy })}
        </Typography.Paragraph>
      )}
      <Form<Filled>
        form={form}
        layout="vertical"
        onFinish={(filled) => save.mutate(filled)}
        {...(start && { initialValues: start })}
      >
        <Form.Item
          name="causes"
          label={t('cause')}
          rules={[{ required: true, message: t('required', { field: t('cause') }) }]}
        >
          <Select
            mode="multiple"
            options={lagCauses.map((value) => ({ value, label: t(`cause.${value}`) }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="needs" label={t('causeNeeds')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="department" label={t('causeDepartment')}>
          <Select
            allowClear
            options={departments.map((value) => ({ value, label: departmentTerms[value][language] }))}
          />
        </Form.Item>
        <Form.Item name="promisedOn" label={t('causePromised')}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
