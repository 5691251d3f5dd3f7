import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Typography } from 'antd';
import { useParams } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { activate, checkActivation } from '../contract.ts';
import { DoneCard } from './done-card.tsx';
import { NewPassword } from './new-password.tsx';
import { StrangerCard } from './stranger-card.tsx';
import { words } from './words.ts';

/** Sets the password of a new or reset account through its one-time link. */
export function ActivatePage() {
  const t = useWords(words);
  const { token = '' } = useParams();
  const link = useQuery({
    queryKey: ['organisation', 'activation', token],
    queryFn: () => call(checkActivation, { params: { token } }),
  });
  const set = useMutation({
    mutationFn: ({ password }: { readonly password: string }) => call(activate, { body: { token, password } }),
  });
  if (set.data) return <DoneCard title={t('activate')} name={set.data.name} />;
  return (
    <StrangerCard title={t('activate')}>
      <Loaded query={link}>
        {({ account }) =>
          account ? (
            <>
              <Typography.Paragraph>
                {t('activateHelp', { name: account.displayName, login: account.name })}
              </Typography.Paragraph>
              {set.isError && <Failed error={set.error} />}
              <Form layout="vertical" requiredMark={false} onFinish={(filled) => set.mutate(filled)}>
                <input type="text" autoComplete="username" value={account.name} readOnly hidden />
                <NewPassword label={t('password')} />
                <Button type="primary" htmlType="submit" block loading={set.isPending}>
                  {t('activate')}
                </Button>
              </Form>
            </>
          ) : (
            <Alert type="warning" showIcon title={t('linkGone')} />
          )
        }
      </Loaded>
    </StrangerCard>
  );
}
