import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { addressOf, call } from '#ui/call.ts';
import { Failed, Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { Paper } from '../contract.ts';
import { confirmReceivedPaper, downloadReceivedPdf, readReceivedPaper } from '../contract-received.ts';
import { PaperPreview } from './paper-preview.tsx';
import { receivedWords } from './received-words.ts';
import { usePaperName } from './use-paper-name.ts';

/** A paper that was sent to a department, as it went out, with its receipt. */
export function ReceivedPaperPage() {
  const t = useWords(receivedWords);
  const nameOf = usePaperName();
  const { id = '' } = useParams();
  const queryKey = ['publication', 'received', id];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(readReceivedPaper, { params: { id } }, { signal }),
  });
  const paper = query.data;
  return (
    <Page
      title={paper ? nameOf(paper) : t('received')}
      extra={
        <>
          {paper && (
            <Button icon={<DownloadOutlined />} href={addressOf(downloadReceivedPdf, { params: { id } })}>
              {t('receivedPdf')}
            </Button>
          )}
          {paper && <Receipt paper={paper} />}
          <Link to="/received" className="no-print">
            {t('backToReceived')}
          </Link>
        </>
      }
    >
      <Loaded query={query}>
        {(found) => (
          <>
            {found.toConfirm && <Alert type="info" showIcon title={t('confirmHint')} style={{ marginBottom: 12 }} />}
            <PaperPreview paper={found} marks={{ figures: [], chosen: null }} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Receipt({ paper: { id, toConfirm } }: { readonly paper: Paper }) {
  const t = useWords(receivedWords);
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => call(confirmReceivedPaper, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['publication', 'received'] }),
  });
  if (!toConfirm) return <Tag color="success">{t('confirmed')}</Tag>;
  return (
    <>
      <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {t('confirmNow')}
      </Button>
      {confirm.isError && (
        <div role="alert" style={{ flexBasis: '100%' }}>
          <Failed error={confirm.error} />
        </div>
      )}
    </>
  );
}
