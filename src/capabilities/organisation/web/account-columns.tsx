import { CheckCircleOutlined, ClockCircleOutlined, LockOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Flex, Popconfirm, type TableColumnsType, Tag, Tooltip } from 'antd';
import { instantText } from '#ui/page.tsx';
import type { AccountActs, ShownAccount } from './use-account-acts.ts';
import { useMe } from './use-me.ts';
import type { words } from './words.ts';

type Speak = (key: keyof typeof words, facts?: Readonly<Record<string, string>>) => string;

const looks = {
  active: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  invited: { color: 'processing', icon: <ClockCircleOutlined aria-hidden /> },
  locked: { color: 'warning', icon: <LockOutlined aria-hidden /> },
  disabled: { color: 'default', icon: <StopOutlined aria-hidden /> },
} as const;

/** Columns of the list of accounts, the last with what may be done. */
export function accountColumns(t: Speak, acts: AccountActs): TableColumnsType<ShownAccount> {
  return [
    { title: t('name'), dataIndex: 'name', width: 130, fixed: 'left' },
    { title: t('displayName'), dataIndex: 'displayName', width: 200 },
    { title: t('role'), key: 'role', width: 100, render: (_, { role }) => t(role) },
    { title: t('region'), dataIndex: 'regionName', width: 130 },
    { title: t('ownerCode'), key: 'owner', width: 170, render: (_, { ownerCode }) => ownerCode ?? '—' },
    {
      title: t('state'),
      key: 'state',
      width: 100,
      render: (_, { state }) => <Tag {...looks[state]}>{t(state)}</Tag>,
    },
    { title: t('createdAt'), key: 'at', width: 140, render: (_, { createdAt }) => instantText(createdAt) },
    { title: t('acts'), key: 'acts', width: 170, render: (_, account) => <Acts {...{ account, t, acts }} /> },
  ];
}

type Wish = { readonly account: ShownAccount; readonly t: Speak; readonly acts: AccountActs };

function Acts({ account, t, acts }: Wish) {
  const isOwn = useMe().data?.name === account.name;
  const facts = { name: account.displayName };
  if (account.state === 'disabled')
    return (
      <Button size="small" onClick={() => acts.enable(account)}>
        {t('enable')}
      </Button>
    );
  return (
    <Flex gap="small">
      <Popconfirm title={t('resetSure', facts)} onConfirm={() => acts.reset(account)} {...confirmWords(t)}>
        <Button size="small">{t('reset')}</Button>
      </Popconfirm>
      {isOwn ? (
        <Tooltip title={t('ownAccountHint')}>
          <Button size="small" disabled>
            {t('disable')}
          </Button>
        </Tooltip>
      ) : (
        <Popconfirm title={t('disableSure', facts)} onConfirm={() => acts.disable(account)} {...confirmWords(t)}>
          <Button size="small" danger>
            {t('disable')}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  );
}

function confirmWords(t: Speak) {
  return { cancelText: t('cancel'), overlayStyle: { maxWidth: 360 }, placement: 'topRight' as const };
}
