import { Button, Card, Empty, Flex, Form, Input, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { type Appeal, addAppeal, answerAppeal, type UnitRead } from '../contract-units.ts';
import { EntryForm } from './entry-form.tsx';
import { FileList, FilesField } from './files-field.tsx';
import { useChange } from './use-assessment.ts';
import { words } from './words.ts';

const colours = { open: 'warning', accepted: 'success', declined: 'default' } as const;

/** Appeals of a unit with their answers; the unit makes them, who assesses answers. */
export function AppealsTab({ read }: { readonly read: UnitRead }) {
  const t = useWords(words);
  const { appeals, maySpeak } = read;
  return (
    <Flex vertical gap="middle">
      {appeals.length === 0 && !maySpeak && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('appealsNone')} />
      )}
      {appeals.map((appeal) => (
        <AppealCard key={appeal.id} read={read} appeal={appeal} />
      ))}
      {maySpeak && <AppealForm read={read} />}
    </Flex>
  );
}

function AppealCard({ read, appeal }: { readonly read: UnitRead; readonly appeal: Appeal }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const [isAdjusting, setAdjusting] = useState(false);
  const { indicator, text, proof, files, state, answer } = appeal;
  const name = read.indicators.find(({ key }) => key === indicator)?.name ?? t('appealAll');
  const mayAdjust = read.run.mayWrite && read.run.state === 'open' && state === 'accepted';
  const stamp = (by: string | null, at: string | null) =>
    t('by', { by: nameOfPerson(by), at: at === null ? '' : instantText(at) });
  return (
    <Card size="small" title={name} extra={<Tag color={colours[state]}>{t(`appeal.${state}`)}</Tag>}>
      <Typography.Paragraph className="pre-wrap">{text}</Typography.Paragraph>
      <Typography.Text type="secondary">
        {t('proof')}：{proof || '—'} · {stamp(appeal.madeBy, appeal.madeAt)}
      </Typography.Text>
      <FileList read={read} files={files} />
      {answer !== null && (
        <Typography.Paragraph style={{ marginTop: 8 }}>
          {t('answer')}：{answer}{' '}
          <Typography.Text type="secondary">{stamp(appeal.answeredBy, appeal.answeredAt)}</Typography.Text>
        </Typography.Paragraph>
      )}
      {mayAdjust && <Button onClick={() => setAdjusting(true)}>{t('adjustFor')}</Button>}
      {read.run.mayWrite && read.run.state === 'open' && state === 'open' && <Answer read={read} appeal={appeal} />}
      {isAdjusting && (
        <EntryForm
          read={read}
          start={{ kind: 'adjustment', appealId: appeal.id, ...(indicator !== null && { indicator }) }}
          close={() => setAdjusting(false)}
        />
      )}
    </Card>
  );
}

type Answered = { readonly answer: string };

function Answer({ read, appeal }: { readonly read: UnitRead; readonly appeal: Appeal }) {
  const t = useWords(words);
  const [form] = Form.useForm<Answered>();
  const params = { id: read.run.id, appealId: appeal.id };
  const save = useChange(({ what, answer }: Answered & { readonly what: 'accepted' | 'declined' }) =>
    call(answerAppeal, { params, body: { what, answer } }),
  );
  const send = (what: 'accepted' | 'declined') =>
    form.validateFields().then(
      (filled) => save.mutate({ ...filled, what }),
      () => undefined,
    );
  return (
    <Form<Answered> form={form} layout="vertical" style={{ marginTop: 8 }}>
      {save.isError && <Failed error={save.error} />}
      <Form.Item
        name="answer"
        label={t('answer')}
        extra={t('answerHelp')}
        rules={[{ required: true, whitespace: true, message: t('required', { field: t('answer') }) }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Flex gap="small">
        <Button type="primary" loading={save.isPending} onClick={() => send('accepted')}>
          {t('accept')}
        </Button>
        <Button loading={save.isPending} onClick={() => send('declined')}>
          {t('decline')}
        </Button>
      </Flex>
    </Form>
  );
}

type Typed = { readonly indicator: string; readonly text: string; readonly proof?: string; readonly files?: string[] };
const all = '*';

function AppealForm({ read }: { readonly read: UnitRead }) {
  const t = useWords(words);
  const [form] = Form.useForm<Typed>();
  const params = { id: read.run.id, unitCode: read.unit.code };
  const save = useChange(
    ({ indicator, text, proof = '', files = [] }: Typed) =>
      call(addAppeal, { params, body: { indicator: indicator === all ? null : indicator, text, proof, files } }),
    () => form.resetFields(),
  );
  return (
    <Card size="small" title={t('appeal')} style={{ maxWidth: 760 }}>
      <Typography.Paragraph type="secondary">{t('appealHelp')}</Typography.Paragraph>
      {save.isError && <Failed error={save.error} />}
      <Form<Typed>
        form={form}
        layout="vertical"
        initialValues={{ indicator: all, files: [] }}
        onFinish={(typed) => save.mutate(typed)}
      >
        <Form.Item name="indicator" label={t('indicator')}>
          <Select
            style={{ width: 260 }}
            options={[
              { value: all, label: t('appealAll') },
              ...read.indicators.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('appealText')}
          rules={[{ required: true, whitespace: true, message: t('required', { field: t('appealText') }) }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="proof" label={t('proof')}>
          <Input maxLength={300} placeholder={t('proofHelp')} />
        </Form.Item>
        <Form.Item name="files">
          <FilesField read={read} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('appeal')}
        </Button>
      </Form>
    </Card>
  );
}
