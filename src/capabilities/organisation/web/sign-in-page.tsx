import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { signIn } from '../contract.ts';
import { StrangerCard } from './stranger-card.tsx';
import { useMe } from './use-me.ts';
import { words } from './words.ts';

type Filled = { readonly name: string; readonly password: string };

/** Signs a person in and leads on to where they wanted to go. */
export function SignInPage() {
  const t = useWords(words);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useMe();
  const to = insideAddress(search.get('to'));
  const enter = useMutation({
    mutationFn: (filled: Filled) => call(signIn, { body: filled }),
    onSuccess: (answer) => {
      client.clear();
      client.setQueryData(['organisation', 'me'], answer);
      navigate(to, { replace: true });
    },
  });
  if (me.isSuccess && !enter.isPending) return <Navigate to={to} replace />;
  return (
    <StrangerCard title={t('signIn')}>
      {enter.isError && <Failed error={enter.error} />}
      <Form<Filled> layout="vertical" requiredMark={false} onFinish={(filled) => enter.mutate(filled)}>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, message: t('required', { field: t('name') }) }]}
        >
          <Input autoComplete="username" autoFocus autoCapitalize="none" maxLength={64} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('password')}
          rules={[{ required: true, message: t('required', { field: t('password') }) }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={enter.isPending}>
          {t('signIn')}
        </Button>
      </Form>
      <Typography.Paragraph type="secondary" className="stranger-help">
        {t('signInHelp')}
      </Typography.Paragraph>
    </StrangerCard>
  );
}

/** An address of this product; anything that would lead elsewhere is the start page. */
function insideAddress(asked: string | null): string {
  return asked && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/';
}
