import { EditOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { month } from '#kernel/fields.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Report, Round } from '../contract.ts';
import { DoubtList } from './doubts.tsx';
import { monthColumns } from './month-columns.tsx';
import { ReportDrawer } from './report-drawer.tsx';
import { useReports, useRounds } from './use-reports.ts';
import { words } from './words.ts';

const search = z.object({ report: month.optional() });

/** All months of a project with their doubts, and the form for a month whose round is open. */
export function MonthsTab({ projectId }: { readonly projectId: string }) {
  const t = useWords(words);
  const mayReport = useMay()('dispatch.report');
  const reports = useReports(projectId);
  const rounds = useRounds();
  const [{ report: asked }, change] = useSearchState(search);
  const [saved, setSaved] = useState<Report | null>(null);
  const open = (rounds.data ?? []).filter(({ state }) => state === 'open');
  const isAskedOpen = open.some(({ month }) => month === asked);
  const begin = (month: string) => {
    setSaved(null);
    change({ report: month });
  };
  return (
    <Loaded query={reports}>
      {(months) => (
        <Flex vertical gap="small">
          {saved && <Saved report={saved} />}
          {mayReport && rounds.isSuccess && <Acts rounds={open} months={months} begin={begin} />}
          {mayReport && asked && rounds.isSuccess && !isAskedOpen && (
            <Alert type="warning" showIcon title={t('notForMonth', { month: asked })} />
          )}
          <Typography.Text style={{ alignSelf: 'end' }}>{t('unit')}</Typography.Text>
          <DataTable
            caption={t('caption')}
            columns={monthColumns(t)}
            rows={[...months].reverse()}
            rowKey={(row) => row.month}
            empty={t('none')}
          />
          {mayReport && asked && isAskedOpen && (
            <ReportDrawer
              key={asked}
              projectId={projectId}
              month={asked}
              kept={months.find((one) => one.month === asked) ?? null}
              readAgain={async () => (await reports.refetch()).data?.find((one) => one.month === asked) ?? null}
              close={(report) => {
                setSaved(report);
                change({ report: undefined });
              }}
            />
          )}
        </Flex>
      )}
    </Loaded>
  );
}

function Saved({ report }: { readonly report: Report }) {
  const t = useWords(words);
  const { month, doubts } = report;
  if (doubts.length === 0) return <Alert type="success" showIcon closable title={t('saved', { month })} />;
  return (
    <Alert
      type="warning"
      showIcon
      closable
      title={t('savedWithDoubts', { month, count: doubts.length })}
      description={<DoubtList doubts={doubts} />}
    />
  );
}

type Acting = {
  readonly rounds: readonly Round[];
  readonly months: readonly Report[];
  readonly begin: (month: string) => void;
};

function Acts({ rounds, months, begin }: Acting) {
  const t = useWords(words);
  if (rounds.length === 0) return <Typography.Text type="secondary">{t('noOpenRound')}</Typography.Text>;
  return (
    <Flex gap="small" wrap align="center" className="no-print">
      {rounds.map(({ month, dueOn }) => {
        const isReported = months.some((one) => one.month === month);
        return (
          <Button
            key={month}
            type={isReported ? 'default' : 'primary'}
            icon={<EditOutlined />}
            onClick={() => begin(month)}
          >
            {t(isReported ? 'correct' : 'report', { month })} · {t('due', { day: dueOn })}
          </Button>
        );
      })}
    </Flex>
  );
}
