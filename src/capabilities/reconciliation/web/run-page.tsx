import { ArrowLeftOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tabs, Typography } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { addressOf, call } from '#ui/call.ts';
import { instantText, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { downloadRun, readRun } from '../contract.ts';
import { MissingTab } from './missing-tab.tsx';
import { RowDrawer } from './row-drawer.tsx';
import { RowsTab } from './rows-tab.tsx';
import { kindWord, words } from './words.ts';

const search = z.object({
  tab: z.enum(['rows', 'missing']).optional().catch(undefined),
  row: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
});

/** One list against the library: its rows, and the projects that it lacks. */
export function RunPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['reconciliation', 'run', id],
    queryFn: ({ signal }) => call(readRun, { params: { id } }, { signal }),
  });
  const t = useWords(words);
  const navigate = useNavigate();
  const [{ tab = 'rows', row }, change] = useSearchState(search);
  const run = query.data?.run;
  const extra = (
    <>
      <Button icon={<ArrowLeftOutlined />} onClick={() => navigate('/reconciliation')}>
        {t('back')}
      </Button>
      {run && (
        <>
          <Button icon={<DownloadOutlined />} href={addressOf(downloadRun, { params: { id } })}>
            {t('export')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </>
      )}
    </>
  );
  const title = run ? t('fileTitle', { month: run.month, kind: t(kindWord(run.kind)) }) : t('title');
  return (
    <Page title={title} extra={extra}>
      <Loaded query={query}>
        {({ run: read, counts }) => (
          <>
            <Typography.Text type="secondary">
              {read.fileName} · <Person name={read.recordedBy} /> {instantText(read.recordedAt)}
            </Typography.Text>
            <Tabs
              activeKey={tab}
              onChange={(next) => change({ tab: next === 'rows' ? undefined : next, row: undefined })}
              destroyOnHidden
              items={[
                {
                  key: 'rows',
                  label: `${t('rowsTab')} ${read.rows}`,
                  children: <RowsTab id={id} counts={counts} open={(number) => change({ row: String(number) })} />,
                },
                { key: 'missing', label: `${t('missingTab')} ${read.missing}`, children: <MissingTab id={id} /> },
              ]}
            />
          </>
        )}
      </Loaded>
      {row !== undefined && (
        <RowDrawer
          key={row}
          id={id}
          number={Number(row)}
          kind={run?.kind ?? null}
          close={() => change({ row: undefined })}
        />
      )}
    </Page>
  );
}
