import { SendOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { declareNil, previewSubmit, submitReports } from '../contract-review.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { fieldName, type Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';
import { useWriterNames } from './writer-names.ts';

type Wish = {
  readonly month: string;
  /** Projects with cells that wait to be sent. */
  readonly filled: readonly string[];
  /** Projects of the selected rows in which nothing is filled in. */
  readonly blank: readonly string[];
  /** Cells that are not saved, or contested. */
  readonly unsettled: number;
  /** Projects with a cell whose text is not understood: they are corrected first, as another value would be sent. */
  readonly invalid: ReadonlySet<string>;
  readonly fields: readonly SheetField[];
  readonly speak: Speak;
  readonly sent: () => void;
};

type Outcome = Reply<typeof submitReports>[number];
const looks = {
  submitted: { color: 'green', word: 'outcomeSubmitted' },
  locked: { color: 'default', word: 'outcomeLocked' },
  contested: { color: 'gold', word: 'outcomeContested' },
  stopped: { color: 'red', word: 'outcomeStopped' },
  unexplained: { color: 'gold', word: 'outcomeUnexplained' },
  nothing: { color: 'default', word: 'outcomeNothing' },
} as const satisfies Record<Outcome['outcome'], { color: string; word: keyof typeof sheetWords }>;

/** 上报 and 零报告: what would become of each project is shown before anything is sent. */
export function SheetSubmit({ month, filled, blank, unsettled, invalid, fields, speak, sent }: Wish) {
  const t = useWords(sheetWords);
  const queries = useQueryClient();
  const [isNil, setNil] = useState(false);
  const params = { month };
  const preview = useMutation({
    mutationFn: (projectIds: readonly string[]) =>
      call(previewSubmit, { params, body: { projectIds: [...projectIds] } }),
  });
  const submit = useMutation({
    mutationFn: (projectIds: readonly string[]) =>
      call(isNil ? declareNil : submitReports, { params, body: { projectIds: [...projectIds] } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['dispatch'] });
      sent();
    },
  });
  const outcomes = submit.data ?? preview.data;
  const ready =
    preview.data?.filter(({ outcome, projectId }) => outcome === 'submitted' && !invalid.has(projectId)) ?? [];
  const leave = () => {
    preview.reset();
    submit.reset();
    setNil(false);
  };
  const isAsking = isNil || outcomes !== undefined || preview.isError;
  return (
    <>
      <Button size="small" disabled={blank.length === 0} title={t('nilHelp')} onClick={() => setNil(true)}>
        {t('nil', { count: blank.length })}
      </Button>
      <Button
        type="primary"
        size="small"
        icon={<SendOutlined />}
        loading={preview.isPending}
        disabled={filled.length === 0}
        onClick={() => preview.mutate(filled)}
      >
        {t('submitCount', { count: filled.length })}
      </Button>
      <Modal
        open={isAsking}
        width={760}
        title={t(isNil ? 'nilTitle' : 'submitTitle', { month })}
        onCancel={leave}
        cancelText={t('cancel')}
        {...(submit.isSuccess && { cancelButtonProps: { style: { display: 'none' } } })}
        confirmLoading={submit.isPending}
        okText={t(submit.isSuccess ? 'close' : isNil ? 'nilYes' : 'submitYes', {
          count: isNil ? blank.length : ready.length,
        })}
        okButtonProps={{ disabled: !submit.isSuccess && !isNil && ready.length === 0 }}
        onOk={() =>
          submit.isSuccess ? leave() : submit.mutate(isNil ? blank : ready.map(({ projectId }) => projectId))
        }
      >
        {(preview.error ?? submit.error) && <Failed error={preview.error ?? submit.error} />}
        {unsettled > 0 && (
          <Typography.Paragraph type="warning">{t('unsettled', { count: unsettled })}</Typography.Paragraph>
        )}
        {isNil && !submit.isSuccess && <Typography.Paragraph>{t('nilHelp')}</Typography.Paragraph>}
        {outcomes && (
          <Outcomes
            outcomes={outcomes}
            invalid={isNil || submit.isSuccess ? none : invalid}
            isDone={submit.isSuccess}
            fields={fields}
            speak={speak}
          />
        )}
      </Modal>
    </>
  );
}

const none: ReadonlySet<string> = new Set();

type Shown = Pick<Wish, 'fields' | 'speak' | 'invalid'> & {
  readonly outcomes: readonly Outcome[];
  readonly isDone: boolean;
};

function Outcomes({ outcomes, invalid, isDone, fields, speak }: Shown) {
  const t = useWords(sheetWords);
  const nameOf = useWriterNames();
  const named = (key: string) => {
    const field = fields.find((one) => one.key === key);
    return field ? fieldName(field, speak) : key;
  };
  const contested = ({ field, by }: Outcome['conflicts'][number]) =>
    t('contestedCell', { field: named(field), by: nameOf(by) });
  return (
    <Table<Outcome>
      size="small"
      aria-label={t('submit')}
      pagination={false}
      scroll={{ y: 340 }}
      rowKey="projectId"
      dataSource={[...outcomes]}
      columns={[
        { title: t('project'), dataIndex: 'name', ellipsis: true },
        { title: t('cells'), dataIndex: 'cells', width: 70, align: 'right' },
        {
          title: t('result'),
          key: 'outcome',
          width: 380,
          render: (_, { projectId, outcome, code, facts, doubts, conflicts, missing }) => (
            <>
              <Tag color={invalid.has(projectId) ? 'red' : looks[outcome].color}>
                {t(
                  invalid.has(projectId)
                    ? 'outcomeInvalid'
                    : outcome === 'submitted' && !isDone
                      ? 'outcomeReady'
                      : looks[outcome].word,
                )}
              </Tag>
              {[
                invalid.has(projectId) ? t('invalidFirst') : null,
                code && speak(code, facts),
                ...conflicts.map(contested),
                ...doubts.map((doubt) => speak(doubt.code, doubt.facts)),
                missing.length > 0 ? t('lacksFields', { fields: missing.map(named).join('、') }) : null,
              ]
                .filter(Boolean)
                .map((said) => (
                  <Typography.Text key={said} type="secondary" style={{ display: 'block' }}>
                    {said}
                  </Typography.Text>
                ))}
            </>
          ),
        },
      ]}
    />
  );
}
