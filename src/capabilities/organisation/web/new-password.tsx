import { Form, Input } from 'antd';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** Two fields of a form for a new password, `password` and `repeat`, which have to agree. */
export function NewPassword({ label }: { readonly label: string }) {
  const t = useWords(words);
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={t('passwordHelp')}
        rules={[{ required: true, message: t('required', { field: label }) }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('repeat')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('repeatDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
