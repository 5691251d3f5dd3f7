import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Card, Spin, type TableColumnsType, Typography, Upload } from 'antd';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, instantText, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { type Verification, verifyFile } from '../contract-verification.ts';
import { usePaperName } from './use-paper-name.ts';
import { words } from './words.ts';
import './paper.css';

/** A file is dropped here, and the desk says whether it is a paper that went out, and what was changed in it. */
export function VerificationPage() {
  const t = useWords(words);
  const verify = useMutation({
    mutationFn: async (file: File) => ({ name: file.name, result: await call(verifyFile, {}, { file }) }),
  });
  return (
    <Page title={t('verification')}>
      <Card size="small" style={{ maxWidth: 900 }}>
        <Upload.Dragger
          accept=".docx,.pdf,.xlsx"
          maxCount={1}
          showUploadList={false}
          disabled={verify.isPending}
          beforeUpload={(file) => {
            verify.mutate(file);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined />
          </p>
          <p>{t('dropHere')}</p>
          <Typography.Text type="secondary">{t('dropHint')}</Typography.Text>
        </Upload.Dragger>
        <div aria-live="polite" style={{ marginTop: 12 }}>
          {verify.isPending && <Spin />}
          {verify.isError && <Failed error={verify.error} />}
          {verify.data && <Outcome name={verify.data.name} result={verify.data.result} />}
        </div>
      </Card>
    </Page>
  );
}

function Outcome({ name, result }: { readonly name: string; readonly result: Verification }) {
  const t = useWords(words);
  const nameOf = usePaperName();
  const { issued, unchanged, edited, textChanged, paper } = result;
  const columns: TableColumnsType<Verification['edited'][number]> = [
    { title: t('was'), key: 'was', dataIndex: 'was' },
    { title: t('isNow'), key: 'is', render: (_, { is }) => is ?? t('notFound') },
  ];
  if (!issued || paper === null) return <Alert type="error" showIcon title={t('notIssuedHere', { name })} />;
  const link = (
    <>
      <Link to={`/briefings/${paper.id}`} className="underlined">
        {nameOf(paper)}
      </Link>
      {paper.issuedAt && <> · {t('issuedOn', { at: instantText(paper.issuedAt) })}</>}
      {paper.correctedBy !== null && (
        <>
          {' · '}
          <Link to={`/briefings/${paper.correctedBy}`} className="underlined">
            {t('correctedSee')}
          </Link>
        </>
      )}
    </>
  );
  if (unchanged) return <Alert type="success" showIcon title={t('unchanged', { name })} description={link} />;
  const said =
    edited.length > 0 ? t('editedFigures', { count: edited.length }) : t(textChanged ? 'editedText' : 'editedForm');
  return (
    <>
      <Alert
        type={edited.length > 0 || textChanged ? 'error' : 'warning'}
        showIcon
        title={`${name}：${said}`}
        description={link}
      />
      {edited.length > 0 && (
        <DataTable
          caption={t('editedFigures', { count: edited.length })}
          columns={columns}
          rows={edited}
          rowKey={({ figure }) => figure}
        />
      )}
    </>
  );
}
