import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { checkBundle, type ShownFinding } from '../contract.ts';
import { makeProposal } from '../contract-proposals.ts';
import { FindingList } from './finding-list.tsx';
import { words } from './words.ts';

type Filled = {
  readonly name: string;
  readonly opinion: string;
  readonly investorName?: string;
  readonly investorProof?: string;
};
type Wish = { readonly projectIds: readonly string[]; readonly close: () => void; readonly done: () => void };

/** What the tests say of some items as one project, and, for those who may propose, the proposal. */
export function CheckDrawer({ projectIds, close, done }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const mayPropose = useMay()('bundling.propose');
  const [form] = Form.useForm<Filled>();
  const [filled, setFilled] = useState<Filled>({ name: '', opinion: '' });
  const wish = wishOf(projectIds, filled);
  const check = useQuery({
    queryKey: ['bundling', 'check', wish],
    queryFn: ({ signal }) => call(checkBundle, { body: wish }, { signal }),
    placeholderData: (before) => before,
  });
  const propose = useProposal(close, done);
  const footer = mayPropose && (
    <Flex gap="small" justify="end">
      <Button onClick={close}>{t('cancel')}</Button>
      <Button onClick={() => setFilled(form.getFieldsValue())}>{t('recheck')}</Button>
      <Button type="primary" loading={propose.isPending} onClick={() => form.submit()}>
        {t('propose')}
      </Button>
    </Flex>
  );
  return (
    <Drawer open size={640} title={t('checkTitle')} onClose={close} footer={footer}>
      <Loaded query={check}>
        {({ findings, isForbidden, totalYuan }) => (
          <Flex vertical gap="small">
            <Typography.Text>{t('checkCount', { count: projectIds.length, yuan: wanText(totalYuan) })}</Typography.Text>
            <Alert {...verdictOf(isForbidden, findings, t)} showIcon />
            <FindingList findings={findings} />
          </Flex>
        )}
      </Loaded>
      {mayPropose && (
        <ProposalForm
          form={form}
          error={propose.error}
          send={(given) => {
            setFilled(given);
            propose.mutate({ ...wishOf(projectIds, given), name: given.name });
          }}
        />
      )}
    </Drawer>
  );
}

/** What only a written reason is missing of is not forbidden. */
function verdictOf(isForbidden: boolean, findings: readonly ShownFinding[], t: (key: keyof typeof words) => string) {
  if (!isForbidden) return { type: 'success', title: t('allowed') } as const;
  if (findings.some(({ effect }) => effect === 'block')) return { type: 'warning', title: t('forbidden') } as const;
  return { type: 'info', title: t('reasonMissing') } as const;
}

function wishOf(projectIds: readonly string[], { opinion, investorName = '', investorProof = '' }: Filled) {
  const name = investorName.trim();
  const investor = name.length < 2 ? null : { name, proof: investorProof.trim() };
  return { projectIds: [...projectIds], opinion: opinion.trim() || null, investor };
}

function useProposal(close: () => void, done: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Parameters<typeof call<typeof makeProposal>>[1]['body']) => call(makeProposal, { body }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['bundling'] });
      done();
      close();
      await navigate(`/bundling?tab=proposals&proposal=${id}`);
    },
  });
}

function ProposalForm({
  form,
  error,
  send,
}: {
  readonly form: ReturnType<typeof Form.useForm<Filled>>[0];
  readonly error: unknown;
  readonly send: (filled: Filled) => void;
}) {
  const t = useWords(words);
  const needed = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }];
  return (
    <Form<Filled> form={form} layout="vertical" onFinish={send} style={{ marginTop: 16 }}>
      <Form.Item name="name" label={t('proposalName')} rules={needed(t('proposalName'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="opinion" label={t('opinion')} extra={t('opinionHelp')} rules={needed(t('opinion'))}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="investorName" label={t('investorName')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="investorProof" label={t('investorProof')}>
        <Input maxLength={500} />
      </Form.Item>
      {error !== null && error !== undefined && <Failed error={error} />}
    </Form>
  );
}
