import { InboxOutlined } from '@ant-design/icons';
import { Alert, Typography, Upload } from 'antd';
import { ServerRefusal } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { importWords } from './import-words.ts';
import { fileFault } from './use-import.ts';

type Wish = {
  readonly choose: (file: File) => void;
  readonly file: File | null;
  readonly error: unknown;
  /** What stands in the place where a file is dropped, if not the words of an import. */
  readonly words?: { readonly drop: string; readonly dropHint: string };
};

/** The place for a workbook, with what is wrong with the one that was chosen. */
export function FileDrop({ choose, file, error, words }: Wish) {
  const t = useWords(importWords);
  const { drop, dropHint } = words ?? { drop: t('drop'), dropHint: t('dropHint') };
  const fault = file && fileFault(file);
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return (
    <>
      {fault && <Alert type="error" showIcon title={t(fault.key, fault.facts)} />}
      {error !== null && !isStopped && (
        <Failed error={error} {...(file && !(error instanceof ServerRefusal) && { retry: () => choose(file) })} />
      )}
      <Upload.Dragger
        accept=".xlsx,.xls,.csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          choose(chosen);
          return false;
        }}
      >
        <InboxOutlined style={{ fontSize: 40, color: '#1677ff' }} />
        <Typography.Paragraph style={{ margin: '8px 0 4px', fontSize: 16 }}>{drop}</Typography.Paragraph>
        <Typography.Text type="secondary">{dropHint}</Typography.Text>
      </Upload.Dragger>
    </>
  );
}
