import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input, Modal } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { changePassword } from '../contract.ts';
import { NewPassword } from './new-password.tsx';
import { words } from './words.ts';

type Filled = { readonly oldPassword: string; readonly password: string };

/** Changes the own password. */
export default function PasswordDialog({ close }: { readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const change = useMutation({
    mutationFn: ({ oldPassword, password }: Filled) =>
      call(changePassword, { body: { oldPassword, newPassword: password } }),
  });
  return (
    <Modal open title={t('changePassword')} onCancel={close} footer={null}>
      {change.isSuccess ? (
        <Alert
          type="success"
          showIcon
          title={t('passwordChanged')}
          action={<Button onClick={close}>{t('close')}</Button>}
        />
      ) : (
        <Form<Filled> layout="vertical" requiredMark={false} onFinish={(filled) => change.mutate(filled)}>
          {change.isError && <Failed error={change.error} />}
          <Form.Item
            name="oldPassword"
            label={t('oldPassword')}
            rules={[{ required: true, message: t('required', { field: t('oldPassword') }) }]}
          >
            <Input.Password autoComplete="current-password" autoFocus maxLength={200} />
          </Form.Item>
          <NewPassword label={t('newPassword')} />
          <Flex justify="end" gap="small">
            <Button onClick={close}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {t('changePassword')}
            </Button>
          </Flex>
        </Form>
      )}
    </Modal>
  );
}
