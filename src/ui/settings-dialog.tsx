import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { Form, InputNumber, Modal } from 'antd';
import { Failed, Loaded } from './page.tsx';
import { pageTerms } from './page-terms.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useWords } from './words.ts';

/** A whole number that a city may set; the label says its unit. */
export type SettingField<Settings> = {
  readonly name: keyof Settings & string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
};

type Wish<Settings extends object> = {
  readonly fields: readonly SettingField<Settings>[];
  readonly query: UseQueryResult<Settings>;
  readonly save: Pick<UseMutationResult<unknown, Error, Settings>, 'mutate' | 'isPending' | 'isError' | 'error'>;
  readonly close: () => void;
};

/** Whole numbers that hold for the whole city, as a form in a dialog. */
export function SettingsDialog<Settings extends object>({ fields, query, save, close }: Wish<Settings>) {
  const t = useWords(pageTerms);
  const [form] = Form.useForm<Settings>();
  useFocusBack();
  return (
    <Modal
      open
      title={t('settings')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('saveSettings')}
      cancelText={t('cancelSettings')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Loaded query={query}>
        {(settings) => (
          <Form<Settings>
            form={form}
            layout="vertical"
            initialValues={settings}
            onFinish={(filled) => save.mutate(filled)}
          >
            {fields.map(({ name, label, min, max }) => (
              <Form.Item<object>
                key={name}
                name={[name]}
                label={label}
                rules={[{ required: true, message: t('settingMissing') }]}
                style={{ marginBottom: 12 }}
              >
                <InputNumber min={min} max={max} precision={0} style={{ width: 160 }} />
              </Form.Item>
            ))}
          </Form>
        )}
      </Loaded>
    </Modal>
  );
}
