import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Table, Tag, Typography, Upload } from 'antd';
import { memo } from 'react';
import { addressOf, call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { downloadWorkbook, previewWorkbook, takeInWorkbook, type WorkbookAnswer } from '../contract-workbook.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { shownCell } from '../rules/typed-cell.ts';
import { fieldName, type Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';

type Wish = {
  readonly month: string;
  readonly unit: string | null;
  readonly fields: readonly SheetField[];
  readonly speak: Speak;
  readonly taken: () => void;
};

const states = {
  saved: { color: 'green', word: 'stateSaved' },
  unchanged: { color: 'default', word: 'stateUnchanged' },
  conflict: { color: 'gold', word: 'stateConflict' },
  refused: { color: 'red', word: 'stateRefused' },
} as const;

/** The workbook to fill in without a connection, and its way back: shown cell by cell before it is taken in. */
export const SheetWorkbook = memo(function SheetWorkbook({ month, unit, fields, speak, taken }: Wish) {
  const t = useWords(sheetWords);
  const preview = useMutation({ mutationFn: (file: File) => call(previewWorkbook, {}, { file }) });
  const take = useMutation({
    mutationFn: ({ uploadId, fileName }: WorkbookAnswer) =>
      call(takeInWorkbook, { params: { uploadId }, body: { fileName } }),
    onSuccess: taken,
  });
  const answer = take.data ?? preview.data;
  const error = take.error ?? preview.error;
  const leave = () => {
    preview.reset();
    take.reset();
  };
  const query = unit === null ? {} : { unit };
  return (
    <>
      <Button icon={<DownloadOutlined />} href={addressOf(downloadWorkbook, { params: { month }, query })}>
        {t('download')}
      </Button>
      <Upload
        accept=".xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          preview.mutate(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={preview.isPending}>
          {t('upload')}
        </Button>
      </Upload>
      <Modal
        open={answer !== undefined || error !== null}
        width={860}
        title={t('workbookTitle')}
        onCancel={leave}
        onOk={() => (answer && !take.isSuccess ? take.mutate(answer) : leave())}
        okText={t(take.isSuccess || !answer ? 'close' : 'workbookTake')}
        confirmLoading={take.isPending}
        cancelText={t('cancel')}
      >
        {error && <Failed error={error} />}
        {answer && (
          <>
            <Typography.Paragraph strong>
              {take.isSuccess && t('workbookTaken')} {t('workbookCounts', answer.counts)}
            </Typography.Paragraph>
            {answer.counts.conflict > 0 && (
              <Typography.Paragraph type="warning">{t('workbookConflicts')}</Typography.Paragraph>
            )}
            <Changed answer={answer} fields={fields} speak={speak} />
          </>
        )}
      </Modal>
    </>
  );
});

function Changed({ answer, fields, speak }: { readonly answer: WorkbookAnswer } & Pick<Wish, 'fields' | 'speak'>) {
  const t = useWords(sheetWords);
  const fieldOf = (key: string) => fields.find((field) => field.key === key);
  return (
    <Table<WorkbookAnswer['cells'][number]>
      size="small"
      aria-label={t('workbookTitle')}
      pagination={false}
      scroll={{ y: 340 }}
      rowKey="address"
      dataSource={answer.cells}
      columns={[
        { title: t('address'), dataIndex: 'address', width: 70 },
        { title: t('project'), dataIndex: 'projectName', ellipsis: true },
        {
          title: t('fieldName'),
          dataIndex: 'field',
          width: 130,
          render: (key: string) => {
            const field = fieldOf(key);
            return field ? fieldName(field, speak) : speak(key);
          },
        },
        {
          title: t('cellBefore'),
          key: 'base',
          width: 110,
          align: 'right',
          render: (_, { field: key, base }) => {
            const field = fieldOf(key);
            return (field ? shownCell(base, field) : base) || '—';
          },
        },
        { title: t('written'), dataIndex: 'written', width: 120, align: 'right', ellipsis: true },
        {
          title: t('result'),
          key: 'result',
          width: 220,
          render: (_, { result }) => (
            <>
              <Tag color={states[result.state].color}>{t(states[result.state].word)}</Tag>
              {result.code && <Typography.Text type="secondary">{speak(result.code, result.facts)}</Typography.Text>}
              {result.theirs && (
                <Typography.Text type="secondary">
                  <Person name={result.theirs.by} />
                </Typography.Text>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
