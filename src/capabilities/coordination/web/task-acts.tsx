import { Button, Flex, Form, Input, Radio } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { answerTask, decideTask, type Task } from '../contract.ts';
import { useChange } from './use-coordination.ts';
import { words } from './words.ts';

type Answer = { readonly text: string; readonly proof?: string; readonly what: 'feedback' | 'ask' };

/** The unit says in its own words how a task stands, or that it is done. */
export function AnswerTask({ task: { id, version, state } }: { readonly task: Task }) {
  const t = useWords(words);
  const [form] = Form.useForm<Answer>();
  const save = useChange(({ text, proof = '', what }: Answer) =>
    call(answerTask, { params: { id }, body: { what, text, proof: proof.trim() || null, version } }),
  );
  const send = (what: Answer['what']) =>
    form.validateFields().then(
      (filled) => save.mutate({ ...filled, what }),
      () => undefined,
    );
  return (
    <Form<Answer> form={form} layout="vertical" aria-label={t('answer')}>
      {save.isError && <Failed error={save.error} />}
      <Form.Item
        name="text"
        label={t('answerText')}
        rules={[{ required: true, whitespace: true, message: t('required', { field: t('answerText') }) }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="proof" label={t('proof')}>
        <Input maxLength={300} />
      </Form.Item>
      <Flex gap="small">
        <Button loading={save.isPending} onClick={() => send('feedback')}>
          {t('answer')}
        </Button>
        {state === 'open' && (
          <Button type="primary" loading={save.isPending} onClick={() => send('ask')}>
            {t('ask')}
          </Button>
        )}
      </Flex>
    </Form>
  );
}

const decisions = ['close', 'return', 'extend', 'withdraw', 'reopen'] as const;
type Decision = (typeof decisions)[number];
type Decided = {
  readonly what: Decision;
  readonly reason: string;
  readonly proof?: string;
  readonly dueOn?: string;
};

/** Who set a task decides about it, always with a reason. */
export function DecideTask({ task: { id, version, state } }: { readonly task: Task }) {
  const t = useWords(words);
  const [form] = Form.useForm<Decided>();
  const offered: Readonly<Record<string, readonly Decision[]>> = {
    open: ['close', 'extend', 'withdraw'],
    asked: ['close', 'return', 'extend', 'withdraw'],
    closed: ['reopen'],
  };
  const what = Form.useWatch('what', form);
  const save = useChange(({ reason, proof = '', dueOn = '', ...rest }: Decided) => {
    const body = { ...rest, reason, proof: proof.trim() || null, dueOn: dueOn || null, version };
    return call(decideTask, { params: { id }, body });
  });
  const needed = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }];
  const choices = offered[state] ?? [];
  return (
    <Form<Decided>
      form={form}
      layout="vertical"
      aria-label={t('decide')}
      initialValues={{ what: choices[0] }}
      onFinish={(filled) => save.mutate(filled)}
    >
      {save.isError && <Failed error={save.error} />}
      <Flex gap="middle" wrap>
        <Form.Item name="what" label={t('act')}>
          <Radio.Group optionType="button" options={choices.map((value) => ({ value, label: t(`event.${value}`) }))} />
        </Form.Item>
        {(what === 'extend' || what === 'reopen') && (
          <Form.Item name="dueOn" label={t('newDue')} rules={needed(t('newDue'))}>
            <Input type="date" />
          </Form.Item>
        )}
      </Flex>
      <Form.Item name="reason" label={t('reason')} rules={needed(t('reason'))}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {what === 'close' && (
        <Form.Item name="proof" label={t('proof')}>
          <Input maxLength={300} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
