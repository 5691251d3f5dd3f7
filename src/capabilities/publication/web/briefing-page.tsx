import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { addressOf, call } from '#ui/call.ts';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { downloadDocx, downloadPdf, type Issue, readIssue } from '../contract.ts';
import { StateTag } from './briefings-page.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { FiguresPanel, useFigures } from './figures-panel.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { words } from './words.ts';

/** One issue: an editor with its checks while it is a draft, a paper that stays as it is once it went out. */
export function BriefingPage() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const mayWrite = useMay()('publication.write');
  const query = useQuery({
    queryKey: ['publication', 'issue', id],
    queryFn: ({ signal }) => call(readIssue, { params: { id } }, { signal }),
  });
  const title = query.data ? t('titleOf', { year: query.data.year, number: query.data.number }) : t('briefings');
  return (
    <Page
      title={title}
      extra={
        <>
          {query.data && <StateTag state={query.data.state} />}
          {query.data && <Downloads id={id} />}
          <Link to="/briefings" className="no-print">
            {t('back')}
          </Link>
        </>
      }
    >
      <Loaded query={query}>
        {(issue) =>
          mayWrite && issue.state === 'draft' ? (
            <DraftEditor key={issue.id} issue={issue} />
          ) : (
            <IssuedPaper issue={issue} hasFigures={mayWrite} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Downloads({ id }: { readonly id: string }) {
  const t = useWords(words);
  const sent = { params: { id } };
  return (
    <>
      <Button icon={<DownloadOutlined />} href={addressOf(downloadDocx, sent)} download>
        {t('docx')}
      </Button>
      <Button icon={<DownloadOutlined />} href={addressOf(downloadPdf, sent)} download>
        {t('pdf')}
      </Button>
    </>
  );
}

function IssuedPaper({ issue, hasFigures }: { readonly issue: Issue; readonly hasFigures: boolean }) {
  const t = useWords(words);
  const figures = useFigures(issue.bindings);
  const { issuedAt, issuedBy, docx, pdf } = issue;
  const hashes = [
    { key: 'docx', label: t('hashDocx'), value: docx },
    { key: 'pdf', label: t('hashPdf'), value: pdf },
  ].flatMap(({ key, label, value }) =>
    value === null
      ? []
      : [
          {
            key,
            label,
            children: (
              <Typography.Text code copyable style={{ wordBreak: 'break-all' }}>
                {value}
              </Typography.Text>
            ),
          },
        ],
  );
  return (
    <div className={hasFigures ? 'briefing' : ''}>
      <div>
        {issuedAt && (
          <Alert
            type="success"
            showIcon
            title={t('issuedBy', { by: issuedBy ?? '—', at: instantText(issuedAt) })}
            style={{ marginBottom: 12 }}
          />
        )}
        <PaperPreview issue={issue} marks={{ figures, chosen: null }} />
        {hashes.length > 0 && (
          <Descriptions
            size="small"
            bordered
            column={1}
            styles={{ content: { background: '#fff' } }}
            items={hashes}
            style={{ maxWidth: 800, margin: '12px auto 0' }}
          />
        )}
      </div>
      {hasFigures && (
        <aside>
          <FiguresPanel issue={issue} />
        </aside>
      )}
    </div>
  );
}
