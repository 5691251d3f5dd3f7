import { SendOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { declareNil, previewSubmit, sendAgain, submitReports } from '../contract-review.ts';
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
  /** Projects of the selected rows that were given back, and not changed since. */
  readonly again: readonly string[];
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
  submitted: { color: 'success', word: 'outcomeSubmitted' },
  locked: { color: 'default', word: 'outcomeLocked' },
  contested: { color: 'warning', word: 'outcomeContested' },
  stopped: { color: 'red', word: 'outcomeStopped' },
  unexplained: { color: 'warning', word: 'outcomeUnexplained' },
  nothing: { color: 'default', word: 'outcomeNothing' },
} as const satisfies Record<Outcome['outcome'], { color: string; word: keyof typeof sheetWords }>;

/** What a unit declares of projects without filling anything in. */
const declarations = {
  nil: { endpoint: declareNil, title: 'nilTitle', help: 'nilHelp', yes: 'nilYes' },
  again: { endpoint: sendAgain, title: 'againTitle', help: 'againHelp', yes: 'againYes' },
} as const;

/** 上报, 零报告 and 按原数再报: what would become of each project is shown before cells are sent. */
export function SheetSubmit({ month, filled, blank, again, unsettled, invalid, fields, speak, sent }: Wish) {
  const t = useWords(sheetWords);
  const queries = useQueryClient();
  const [declared, declare] = useState<keyof typeof declarations | null>(null);
  const declaration = declared && { ...declarations[declared], projects: { nil: blank, again }[declared] };
  const params = { month };
  const preview = useMutation({
    mutationFn: (projectIds: readonly string[]) =>
      call(previewSubmit, { params, body: { projectIds: [...projectIds] } }),
  });
  const submit = useMutation({
    mutationFn: (projectIds: readonly string[]) =>
      call(declaration?.endpoint ?? submitReports, { params, body: { projectIds: [...projectIds] } }),
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
    declare(null);
  };
  const isAsking = declared !== null || outcomes !== undefined || preview.isError;
  return (
    <>
      <Button size="small" disabled={blank.length === 0} title={t('nilHelp')} onClick={() => declare('nil')}>
        {t('nil', { count: blank.length })}
      </Button>
      {again.length > 0 && (
        <Button size="small" title={t('againHelp')} onClick={() => declare('again')}>
          {t('again', { count: again.length })}
        </Button>
      )}
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
        title={t(declaration?.title ?? 'submitTitle', { month })}
        onCancel={leave}
        cancelText={t('cancel')}
        {...(submit.isSuccess && { cancelButtonProps: { style: { display: 'none' } } })}
        confirmLoading={submit.isPending}
        okText={t(submit.isSuccess ? 'close' : (declaration?.yes ?? 'submitYes'), {
          count: (declaration?.projects ?? ready).length,
        })}
        okButtonProps={{ disabled: !submit.isSuccess && declaration === null && ready.length === 0 }}
        onOk={() =>
          submit.isSuccess ? leave() : submit.mutate(declaration?.projects ?? ready.map(({ projectId }) => projectId))
        }
      >
        {(preview.error ?? submit.error) && <Failed error={preview.error ?? submit.error} />}
        {unsettled > 0 && (
          <Typography.Paragraph type="warning">{t('unsettled', { count: unsettled })}</Typography.Paragraph>
        )}
        {declaration && !submit.isSuccess && <Typography.Paragraph>{t(declaration.help)}</Typography.Paragraph>}
        {outcomes && (
          <Outcomes
            outcomes={outcomes}
            invalid={declaration || submit.isSuccess ? none : invalid}
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
