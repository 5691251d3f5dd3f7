import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { Form, InputNumber, Modal, Switch } from 'antd';
import { Failed, Loaded } from './page.tsx';
import { pageTerms } from './page-terms.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useWords } from './words.ts';

/** A whole number that a city may set; the label says its unit. One from 0 to 1 is a switch. */
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
            {fields.map((field) =>
              isSwitch(field) ? <On key={field.name} {...field} /> : <Whole key={field.name} {...field} />,
            )}
          </Form>
        )}
      </Loaded>
    </Modal>
  );
}

const isSwitch = ({ min, max }: Pick<Bounded, 'min' | 'max'>) => min === 0 && max === 1;

type Bounded = Omit<SettingField<object>, 'name'> & { readonly name: string };

function Whole({ name, label, min, max }: Bounded) {
  const t = useWords(pageTerms);
  const rules = [{ required: true, message: t('settingMissing') }];
  return (
    <Form.Item<object> name={[name]} label={label} rules={rules} style={{ marginBottom: 12 }}>
      <InputNumber min={min} max={max} precision={0} style={{ width: 160 }} />
    </Form.Item>
  );
}

/** Kept as 1 or 0, like every setting of a city. */
function On({ name, label }: Bounded) {
  return (
    <Form.Item<object>
      name={[name]}
      label={label}
      layout="horizontal"
      colon={false}
      getValueProps={(value: unknown) => ({ checked: value === 1 })}
      normalize={(isOn: boolean) => Number(isOn)}
      style={{ marginBottom: 12 }}
    >
      <Switch size="small" />
    </Form.Item>
  );
}
