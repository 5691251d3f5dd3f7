import { CheckCircleOutlined, ClockCircleOutlined, MinusCircleOutlined, RollbackOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Input, Modal, Select, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import type { Project } from '../contract.ts';
import { type StatisticsEntry, stateStatistics } from '../contract-life-cycle.ts';
import { type StatisticsState, statisticsStateOf, statisticsStates } from '../rules/project.ts';
import { lifeCycleWords } from './life-cycle-words.ts';

type Wish = {
  readonly project: Project;
  readonly entries: readonly StatisticsEntry[];
  readonly mayState: boolean;
};

/** Where a project stands with the statistics bureau, and how it came there. */
export function StatisticsPanel({ project, entries, mayState }: Wish) {
  const t = useWords(lifeCycleWords);
  const nameOfPerson = usePersonNames();
  const [isOpen, setOpen] = useState(false);
  const columns: TableColumnsType<StatisticsEntry> = [
    { title: t('state'), key: 'state', width: 110, render: (_, { state }) => <StatisticsTag state={state} /> },
    {
      title: t('monthOfState'),
      key: 'month',
      width: 90,
      render: (_, { month }) => <span className="numeral">{month ?? '—'}</span>,
    },
    { title: t('reason'), key: 'reason', render: (_, { reason }) => reason ?? '—' },
    { title: t('saidBy'), key: 'saidBy', width: 180, render: (_, { saidBy }) => saidBy ?? '—' },
    {
      title: t('recordedBy'),
      key: 'by',
      width: 190,
      render: (_, entry) => (
        <span className="numeral">{`${nameOfPerson(entry.recordedBy)} ${instantText(entry.recordedAt)}`}</span>
      ),
    },
  ];
  const extra = (
    <Flex gap="small" align="center">
      <StatisticsTag state={statisticsStateOf(project)} />
      {mayState && (
        <Button size="small" className="no-print" onClick={() => setOpen(true)}>
          {t('changeState')}
        </Button>
      )}
    </Flex>
  );
  return (
    <Card size="small" title={t('statistics')} extra={extra}>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
        {t('statisticsHelp')}
      </Typography.Paragraph>
      <DataTable
        caption={t('statistics')}
        columns={columns}
        rows={entries}
        rowKey={({ version }) => String(version)}
        empty={t('noStatistics')}
      />
      {isOpen && <StatisticsDialog project={project} close={() => setOpen(false)} />}
    </Card>
  );
}

const looks = {
  notReported: { color: 'default', icon: <MinusCircleOutlined /> },
  reporting: { color: 'processing', icon: <ClockCircleOutlined /> },
  entered: { color: 'success', icon: <CheckCircleOutlined /> },
  returned: { color: 'error', icon: <RollbackOutlined /> },
} as const satisfies Record<StatisticsState, object>;

/** The standing with the bureau as colour, icon and word. */
export function StatisticsTag({ state }: { readonly state: StatisticsState }) {
  const t = useWords(lifeCycleWords);
  return <Tag {...looks[state]}>{t(state)}</Tag>;
}

type Filled = {
  readonly state: StatisticsState;
  readonly month?: string;
  readonly reason?: string;
  readonly saidBy: string;
};

/** Records what the bureau said about a project. */
export function StatisticsDialog({ project, close }: { readonly project: Project; readonly close: () => void }) {
  const t = useWords(lifeCycleWords);
  useFocusBack();
  const [form] = Form.useForm<Filled>();
  const state = Form.useWatch<StatisticsState | undefined>('state', form);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ state, month, reason, saidBy }: Filled) =>
      call(stateStatistics, {
        params: { id: project.id },
        body: { state, month: month || null, reason: reason?.trim() || null, saidBy, version: project.version },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
    },
  });
  const needed = (isNeeded: boolean) => [{ required: isNeeded, whitespace: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('changeState')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
    >
      {save.isError && <Failed error={save.error} />}
      <Typography.Paragraph type="secondary">{t('statisticsHelp')}</Typography.Paragraph>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => save.mutate(filled)}>
        <Form.Item name="state" label={t('state')} rules={needed(true)}>
          <Select options={statisticsStates.map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
        {state !== 'notReported' && (
          <Form.Item name="month" label={t('monthOfState')} rules={needed(true)}>
            <Input type="month" />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('reason')} rules={needed(state === 'returned')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="saidBy" label={t('saidByLong')} rules={needed(true)}>
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
