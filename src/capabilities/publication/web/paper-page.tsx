import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions, Dropdown, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { addressOf } from '#ui/call.ts';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { downloadAppendix, downloadDocx, downloadPdf, downloadTables, type Paper } from '../contract.ts';
import { EventsPanel } from './events-panel.tsx';
import { FiguresPanel, useFigures } from './figures-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { LifeBar } from './life-bar.tsx';
import type { Stretch } from './marked-text.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { RecipientsPanel } from './recipients-panel.tsx';
import { StateTag } from './state-tag.tsx';
import { TakeBackButton } from './take-back-button.tsx';
import { usePaper } from './use-paper.ts';
import { usePaperName } from './use-paper-name.ts';
import { words } from './words.ts';

/** One paper as it reads, with what is to be looked at, what happened to it, and what may be done with it now. */
export function PaperPage() {
  const t = useWords(words);
  const nameOf = usePaperName();
  const { id = '' } = useParams();
  const query = usePaper(id);
  const paper = query.data;
  return (
    <Page
      title={paper ? nameOf(paper) : t('briefings')}
      extra={
        <>
          {paper && <StateTag state={paper.state} />}
          {paper && <Downloads paper={paper} />}
          {paper && <LifeBar paper={paper} />}
          <Link to="/briefings" className="no-print">
            {t('back')}
          </Link>
        </>
      }
    >
      <Loaded query={query}>{(found) => <WholePaper key={found.id} paper={found} />}</Loaded>
    </Page>
  );
}

function Downloads({ paper }: { readonly paper: Paper }) {
  const t = useWords(words);
  const mayWrite = useMay()('publication.write') && paper.isOwn;
  const sent = { params: { id: paper.id } };
  const hasTables = paper.document.content.some(({ type }) => type === 'table' || type === 'chart');
  const open = { ...sent, query: { copy: 'public' as const } };
  const link = (key: string, address: string, label: string) => ({
    key,
    label: (
      <a href={address} download>
        {label}
      </a>
    ),
  });
  const items = [
    link('docx', addressOf(downloadDocx, sent), t('docx')),
    link('pdf', addressOf(downloadPdf, sent), t('pdf')),
    link('public', addressOf(downloadPdf, open), t('publicPdf')),
    ...(hasTables ? [link('tables', addressOf(downloadTables, sent), t('tablesXlsx'))] : []),
    ...(paper.appendix === null ? [] : [link('appendix', addressOf(downloadAppendix, sent), t('appendixXlsx'))]),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<DownloadOutlined />}>{t('download')}</Button>
      </Dropdown>
      {mayWrite && paper.state === 'draft' && <TakeBackButton id={paper.id} />}
    </>
  );
}

function WholePaper({ paper }: { readonly paper: Paper }) {
  const t = useWords(words);
  const may = useMay();
  const mayWrite = paper.isOwn && may('publication.write');
  const isInside = mayWrite || (paper.isOwn && may('publication.sign'));
  const [chosen, setChosen] = useState<Stretch | null>(null);
  const figures = useFigures(paper.bindings);
  const isDraft = paper.state === 'draft';
  return (
    <div className="briefing">
      <div>
        <Standing paper={paper} />
        <PaperPreview paper={paper} marks={{ figures, chosen }} />
        <Hashes paper={paper} />
      </div>
      <aside>
        {isInside && paper.state !== 'issued' && paper.state !== 'withdrawn' && (
          <FindingsPanel
            paper={paper}
            mayOverrule={isDraft && mayWrite}
            show={({ start, text }) => setChosen(text === '' ? null : { start, end: start + text.length })}
          />
        )}
        {paper.state === 'issued' && <RecipientsPanel id={paper.id} isOwn={paper.isOwn} />}
        {paper.events.length > 0 && <EventsPanel events={paper.events} />}
        {mayWrite && <FiguresPanel paper={paper} />}
        {!isInside && paper.state !== 'issued' && <Typography.Text type="secondary">{t('notOut')}</Typography.Text>}
      </aside>
    </div>
  );
}

/** Where the paper stands, in a sentence. */
function Standing({ paper }: { readonly paper: Paper }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const { issuedAt, issuedBy, signedBy, correctedBy, corrects } = paper;
  return (
    <>
      {issuedAt && (
        <Alert
          type="success"
          showIcon
          title={t(signedBy === null ? 'issuedBy' : 'signedAndIssued', {
            by: nameOfPerson(issuedBy),
            signer: nameOfPerson(signedBy),
            at: instantText(issuedAt),
          })}
          style={{ marginBottom: 12 }}
        />
      )}
      {correctedBy !== null && (
        <Alert
          type="warning"
          showIcon
          title={<Link to={`/briefings/${correctedBy}`}>{t('correctedSee')}</Link>}
          style={{ marginBottom: 12 }}
        />
      )}
      {corrects !== null && (
        <Alert
          type="info"
          showIcon
          title={<Link to={`/briefings/${corrects}`}>{t('correctsSee')}</Link>}
          style={{ marginBottom: 12 }}
        />
      )}
    </>
  );
}

function Hashes({ paper }: { readonly paper: Paper }) {
  const t = useWords(words);
  const { code, docx, pdf, appendix } = paper;
  const items = (
    [
      ['codeLabel', code],
      ['hashDocx', docx],
      ['hashPdf', pdf],
      ['hashAppendix', appendix],
    ] as const
  ).flatMap(([key, value]) =>
    value === null
      ? []
      : [
          {
            key,
            label: t(key),
            children: (
              <Typography.Text code copyable style={{ wordBreak: 'break-all' }}>
                {value}
              </Typography.Text>
            ),
          },
        ],
  );
  if (items.length === 0) return null;
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      styles={{ content: { background: '#fff' } }}
      items={items}
      style={{ maxWidth: 800, margin: '12px auto 0' }}
    />
  );
}
