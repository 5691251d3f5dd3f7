import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { type Role, roles } from '#kernel/right.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { makeAccount } from '../contract.ts';
import { regionKindsOf } from '../rules/account.ts';
import type { Handover } from './one-time-link.tsx';
import { useRegions } from './use-regions.ts';
import { words } from './words.ts';

type Filled = {
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly regionCode: string;
  readonly ownerCode?: string;
};

/** Makes an account; `made` receives the link to hand over. */
export function AccountForm({ close, made }: { readonly close: () => void; readonly made: (link: Handover) => void }) {
  const t = useWords(words);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (filled: Filled) => call(makeAccount, { body: { ...filled, ownerCode: filled.ownerCode ?? null } }),
    onSuccess: ({ activatePath }, { displayName }) => {
      void client.invalidateQueries({ queryKey: ['organisation', 'accounts'] });
      made({ activatePath, displayName });
    },
  });
  return (
    <Modal
      open
      title={t('makeAccount')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('makeAccount')}
      cancelText={t('cancel')}
      confirmLoading={make.isPending}
    >
      {make.isError && <Failed error={make.error} />}
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => make.mutate(filled)}>
        <Form.Item
          name="name"
          label={t('name')}
          extra={t('nameHelp')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{2,31}$/, message: t('nameHelp') }]}
        >
          <Input autoFocus autoComplete="off" autoCapitalize="none" maxLength={32} />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('displayName')}
          rules={[needed(t('required', { field: t('displayName') }))]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="role" label={t('role')} rules={[needed(t('required', { field: t('role') }))]}>
          <Select
            options={roles.map((value) => ({ value, label: t(value) }))}
            onChange={() => form.resetFields(['regionCode', 'ownerCode'])}
          />
        </Form.Item>
        <Post />
      </Form>
    </Modal>
  );
}

/** Where the role works: only regions of the kinds that it may have, and for an owner its code. */
function Post() {
  const t = useWords(words);
  const role = Form.useWatch<Role | undefined>('role');
  const { all, nameOf } = useRegions();
  const kinds = role ? regionKindsOf[role] : [];
  const options = all
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ code, name, kind, parent }) => ({
      value: code,
      label: kind === 'township' ? `${nameOf(parent)} ${name}` : name,
    }));
  return (
    <>
      <Form.Item name="regionCode" label={t('region')} rules={[needed(t('required', { field: t('region') }))]}>
        <Select disabled={!role} showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      {role === 'project-owner' && (
        <Form.Item
          name="ownerCode"
          label={t('ownerCode')}
          rules={[{ required: true, pattern: /^[0-9A-HJ-NP-RTUW-Y]{18}$/, message: t('ownerCodeWrong') }]}
        >
          <Input autoComplete="off" maxLength={18} />
        </Form.Item>
      )}
    </>
  );
}

function needed(message: string) {
  return { required: true, message };
}
