import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { Refusal } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { signOut } from '../../capabilities/organisation/contract.ts';
import { words } from './words.ts';

const PasswordDialog = lazy(() => import('../../capabilities/organisation/web/password-dialog.tsx'));

/** Who is signed in, and what they may do with their own account. */
export function AccountMenu({ name, place }: { readonly name: string; readonly place: string }) {
  const t = useWords(words);
  const [isChanging, setChanging] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => {
      client.clear();
      navigate('/sign-in');
    },
  });
  const isGone = leave.error instanceof Refusal && leave.error.code === 'notSignedIn';
  const items = [
    { key: 'password', label: t('changePassword'), onClick: () => setChanging(true) },
    { key: 'leave', label: t('signOut'), onClick: () => leave.mutate() },
  ];
  if (isGone) return <Navigate to="/sign-in" replace />;
  return (
    <>
      {leave.isError && (
        <div className="sign-out-failed">
          <Failed error={leave.error} retry={() => leave.mutate()} />
        </div>
      )}
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          icon={<UserOutlined aria-hidden />}
          title={`${name}（${place}）`}
          aria-label={`${t('account')}：${name}`}
        >
          <span className="account-name">{name}</span> <DownOutlined style={{ fontSize: 10 }} aria-hidden />
        </Button>
      </Dropdown>
      {isChanging && (
        <Suspense>
          <PasswordDialog close={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
