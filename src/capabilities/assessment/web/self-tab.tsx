import { Alert, Button, Empty, Flex, Form, Input, Table, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { LeaveDialog } from '#ui/leave-dialog.tsx';
import { Failed, instantText } from '#ui/page.tsx';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { saveSelfAssessment, type UnitRead } from '../contract-units.ts';
import type { Indicator } from '../shapes.ts';
import { FileList, FilesField } from './files-field.tsx';
import { useChange } from './use-assessment.ts';
import { words } from './words.ts';

/** What the unit says of itself: a form for the unit while its day lasts, else what was sent. */
export function SelfTab({ read }: { readonly read: UnitRead }) {
  const isForm = read.maySpeak && read.self?.state !== 'sent';
  return isForm ? <SelfForm read={read} /> : <Said read={read} />;
}

type Line = NonNullable<UnitRead['self']>['lines'][number];
type Typed = { readonly lines: Readonly<Record<string, Omit<Line, 'indicator'>>> };

function SelfForm({ read }: { readonly read: UnitRead }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const [form] = Form.useForm<Typed>();
  const { run, unit, self, indicators } = read;
  const [isTouched, setTouched] = useState(false);
  const { blocker, release } = useLeaveGuard(
    isTouched,
    (next) => next.pathname === window.location.pathname && next.search.includes('tab=self'),
  );
  const save = useChange(
    (state: 'draft' | 'sent') => {
      const { lines: typed } = form.getFieldsValue();
      const lines = indicators.flatMap(({ key }) => {
        const { text = '', proof = '', files = [] } = typed[key] ?? {};
        return text.trim() === '' && proof.trim() === '' && files.length === 0
          ? []
          : [{ indicator: key, text, proof, files }];
      });
      const body = { lines, state, version: self?.version ?? 0 };
      return call(saveSelfAssessment, { params: { id: run.id, unitCode: unit.code }, body });
    },
    () => setTouched(false),
  );
  const initial = Object.fromEntries(
    indicators.map(({ key }) => [
      key,
      self?.lines.find(({ indicator }) => indicator === key) ?? { text: '', proof: '', files: [] },
    ]),
  );
  const columns: TableColumnsType<Indicator> = [
    { title: t('indicator'), key: 'name', width: 150, render: (_, one) => <Named indicator={one} /> },
    {
      title: t('self'),
      key: 'text',
      render: (_, { key, name }) => (
        <Form.Item name={['lines', key, 'text']} noStyle>
          <Input.TextArea aria-label={t('selfText', { name })} maxLength={1000} autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      ),
    },
    {
      title: t('proof'),
      key: 'proof',
      width: 400,
      render: (_, { key, name }) => (
        <Flex gap={4} align="flex-start">
          <Form.Item name={['lines', key, 'proof']} noStyle>
            <Input aria-label={t('selfProof', { name })} placeholder={t('proofHelp')} maxLength={300} />
          </Form.Item>
          <Form.Item name={['lines', key, 'files']} noStyle>
            <FilesField read={read} />
          </Form.Item>
        </Flex>
      ),
    },
  ];
  return (
    <Form<Typed> form={form} initialValues={{ lines: initial }} onValuesChange={() => setTouched(true)}>
      <Flex vertical gap="small">
        <Flex justify="space-between" align="center" gap="middle">
          <Typography.Text type="secondary">{t('selfHelp', { day: run.dueOn ?? '—' })}</Typography.Text>
          <Flex gap="small" align="center">
            {self && (
              <Typography.Text type="secondary">
                {t('savedBy', { by: nameOfPerson(self.recordedBy), at: instantText(self.recordedAt) })}
              </Typography.Text>
            )}
            <Button loading={save.isPending} onClick={() => save.mutate('draft')}>
              {t('saveDraft')}
            </Button>
            <Button type="primary" loading={save.isPending} onClick={() => save.mutate('sent')}>
              {t('send')}
            </Button>
          </Flex>
        </Flex>
        {save.isError && <Failed error={save.error} />}
        <Table<Indicator>
          aria-label={t('self')}
          size="small"
          pagination={false}
          columns={columns}
          dataSource={[...indicators]}
          rowKey={({ key }) => key}
        />
      </Flex>
      <LeaveDialog blocker={blocker} forget={release} />
    </Form>
  );
}

function Named({ indicator: { name, evidence } }: { readonly indicator: Indicator }) {
  const t = useWords(words);
  return (
    <>
      <div>{name}</div>
      {evidence && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t('proofNeeded', { evidence })}
        </Typography.Text>
      )}
    </>
  );
}

function Said({ read }: { readonly read: UnitRead }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const { self, indicators } = read;
  if (!self) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('selfNone')} />;
  const columns: TableColumnsType<Line> = [
    {
      title: t('indicator'),
      key: 'name',
      width: 170,
      render: (_, { indicator }) => indicators.find(({ key }) => key === indicator)?.name ?? indicator,
    },
    { title: t('self'), key: 'text', render: (_, { text }) => <span className="pre-wrap">{text || '—'}</span> },
    {
      title: t('proof'),
      key: 'proof',
      width: 320,
      render: (_, { proof, files }) => (
        <>
          {proof || (files.length === 0 ? '—' : '')}
          <FileList read={read} files={files} />
        </>
      ),
    },
  ];
  const stamp = { by: nameOfPerson(self.recordedBy), at: instantText(self.recordedAt) };
  return (
    <Flex vertical gap="small">
      <Alert
        type={self.state === 'sent' ? 'success' : 'info'}
        showIcon
        title={t(self.state === 'sent' ? 'sentBy' : 'savedBy', stamp)}
      />
      <Table<Line>
        aria-label={t('self')}
        size="small"
        pagination={false}
        columns={columns}
        dataSource={self.lines}
        rowKey={({ indicator }) => indicator}
      />
    </Flex>
  );
}
