import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Typography, Upload } from 'antd';
import { memo } from 'react';
import { addressOf, call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { downloadWorkbook, previewWorkbook, takeInWorkbook, type WorkbookAnswer } from '../contract-workbook.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import type { Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';
import { WorkbookCells } from './workbook-cells.tsx';

type Wish = {
  readonly month: string;
  readonly unit: string | null;
  readonly fields: readonly SheetField[];
  readonly speak: Speak;
  readonly taken: () => void;
};

/** The workbook to fill in without a connection, and its way back: shown cell by cell before it is taken in. */
export const SheetWorkbook = memo(function SheetWorkbook({ month, unit, fields, speak, taken }: Wish) {
  const t = useWords(sheetWords);
  const queries = useQueryClient();
  const preview = useMutation({ mutationFn: (file: File) => call(previewWorkbook, {}, { file }) });
  const take = useMutation({
    mutationFn: ({ uploadId, fileName }: WorkbookAnswer) =>
      call(takeInWorkbook, { params: { uploadId }, body: { fileName } }),
    onSuccess: () => {
      taken();
      // What the file left in conflict is to be decided here.
      void queries.invalidateQueries({ queryKey: ['dispatch', 'sheet', 'conflicts'] });
    },
  });
  const answer = take.data ?? preview.data;
  const error = take.error ?? preview.error;
  const isDone = take.isSuccess || !answer;
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
        width={940}
        title={t('workbookTitle')}
        onCancel={leave}
        onOk={() => (isDone ? leave() : take.mutate(answer))}
        okText={t(isDone ? 'close' : 'workbookTake')}
        confirmLoading={take.isPending}
        cancelText={t('cancel')}
        {...(isDone && { cancelButtonProps: { style: { display: 'none' } } })}
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
            <WorkbookCells answer={answer} isTaken={take.isSuccess} fields={fields} speak={speak} />
          </>
        )}
      </Modal>
    </>
  );
});
