import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useParams } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { checkSetup, setUp } from '../contract.ts';
import { DoneCard } from './done-card.tsx';
import { NewPassword } from './new-password.tsx';
import { StrangerCard } from './stranger-card.tsx';
import { words } from './words.ts';

type Filled = { readonly name: string; readonly displayName: string; readonly password: string };

/** Makes the first administrator through the link that the server printed. */
export function SetupPage() {
  const t = useWords(words);
  const { token = '' } = useParams();
  const link = useQuery({
    queryKey: ['organisation', 'setup', token],
    queryFn: () => call(checkSetup, { params: { token } }),
  });
  const make = useMutation({
    mutationFn: ({ name, displayName, password }: Filled) =>
      call(setUp, { body: { token, name, displayName, password } }),
  });
  if (make.data) return <DoneCard title={t('setUp')} name={make.data.name} />;
  return (
    <StrangerCard title={t('setUp')}>
      <Loaded query={link}>
        {({ isGood, cityName }) =>
          isGood ? (
            <>
              <Typography.Paragraph>{t('setUpHelp', { city: cityName ?? t('thisCity') })}</Typography.Paragraph>
              {make.isError && <Failed error={make.error} />}
              <Fields submit={(filled) => make.mutate(filled)} isBusy={make.isPending} />
            </>
          ) : (
            <Alert type="warning" showIcon title={t('setupLinkGone')} />
          )
        }
      </Loaded>
    </StrangerCard>
  );
}

function Fields({ submit, isBusy }: { readonly submit: (filled: Filled) => void; readonly isBusy: boolean }) {
  const t = useWords(words);
  return (
    <Form<Filled> layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item
        name="name"
        label={t('name')}
        extra={t('nameHelp')}
        rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{2,31}$/, message: t('nameHelp') }]}
      >
        <Input autoComplete="username" autoCapitalize="none" autoFocus maxLength={32} />
      </Form.Item>
      <Form.Item
        name="displayName"
        label={t('displayName')}
        rules={[{ required: true, whitespace: true, message: t('required', { field: t('displayName') }) }]}
      >
        <Input autoComplete="name" maxLength={60} />
      </Form.Item>
      <NewPassword label={t('password')} />
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {t('setUp')}
      </Button>
    </Form>
  );
}
