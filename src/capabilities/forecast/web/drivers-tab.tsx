import { Alert, Checkbox, Flex, Tag, Typography } from 'antd';
import { z } from 'zod';
import { percentText, wanText } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import type { Driver } from '../contract.ts';
import { useProbabilityText } from './probability.tsx';
import { ProjectName } from './project-name.tsx';
import { useDrivers } from './use-forecast.ts';
import { words } from './words.ts';

/** Share of three projects from which on a forecast hangs on few. Source: domain catalogue 7 (dependence on one project). */
const concentratedPercent = 50;

const search = z.object({ awaited: z.enum(['yes']).optional().catch(undefined) });

/** Projects behind what is still to come, largest first, and whether it hangs on few of them. */
export function DriversTab(wish: {
  readonly runId: string;
  readonly unit: string | null;
  readonly nameOf: (code: string) => string;
}) {
  const { runId, unit, nameOf } = wish;
  const t = useWords(words);
  const text = useProbabilityText();
  const [{ awaited }, change] = useSearchState(search);
  const pages = usePaging(`${runId} ${unit} ${awaited}`);
  const query = useDrivers(runId, { unit, awaited, after: pages.after });
  const isAwaited = awaited === 'yes';
  const places = [
    {
      title: t('project'),
      key: 'project',
      render: (_: unknown, row: Driver) => <Named project={row} isTagged={!isAwaited} />,
    },
    { title: t('unit'), key: 'unit', width: 110, render: (_: unknown, { unitCode }: Driver) => nameOf(unitCode) },
  ];
  // Beside a report that is missing no figure stands: it might pass for one to be reported.
  const since = { title: t('awaitedFrom'), key: 'awaitedFrom', width: 180, dataIndex: 'awaitedFrom' };
  const columns = (totalYuan: number) => [
    ...places,
    numeral(t('mean'), ({ meanYuan }) => rounded(meanYuan)),
    numeral(t('share'), ({ meanYuan }) => (totalYuan > 0 ? `${percentText((meanYuan / totalYuan) * 100)}%` : '—')),
    numeral(t('low'), ({ lowYuan }) => rounded(lowYuan)),
    numeral(t('high'), ({ highYuan }) => rounded(highYuan)),
    numeral(t('entry'), ({ entryProbability }) => (entryProbability >= 1 ? t('started') : text(entryProbability))),
  ];
  return (
    <>
      <Flex justify="space-between" align="start" gap={16}>
        <Typography.Paragraph type="secondary" style={{ maxWidth: 900 }}>
          {t(isAwaited ? 'awaitedHelp' : 'driversHelp')}
        </Typography.Paragraph>
        <Checkbox
          checked={isAwaited}
          onChange={({ target }) => change({ awaited: target.checked ? 'yes' : undefined })}
        >
          {t('awaitedOnly')}
        </Checkbox>
      </Flex>
      <Loaded query={query}>
        {({ rows, next, totalYuan }) => (
          <>
            {pages.after === undefined && !isAwaited && <Concentration rows={rows} totalYuan={totalYuan} />}
            <DataTable
              caption={t(isAwaited ? 'awaited' : 'tab.drivers')}
              columns={isAwaited ? [...places, since] : columns(totalYuan)}
              rows={rows}
              rowKey={({ projectId }) => projectId}
              paging={pages.pagingFor(next)}
              totals={isAwaited ? undefined : t('driversTotal', { amount: rounded(totalYuan) })}
              empty={t(isAwaited ? 'awaitedEmpty' : 'driversEmpty')}
              loading={query.isPlaceholderData}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Named({ project, isTagged }: { readonly project: Driver; readonly isTagged: boolean }) {
  const t = useWords(words);
  return (
    <>
      <ProjectName project={project} />
      {isTagged && project.awaitedFrom !== null && (
        <Tag style={{ marginInlineStart: 8 }}>{t('awaitedSince', { month: project.awaitedFrom })}</Tag>
      )}
    </>
  );
}

function Concentration({ rows, totalYuan }: { readonly rows: readonly Driver[]; readonly totalYuan: number }) {
  const t = useWords(words);
  const three = rows.slice(0, 3).reduce((sum, { meanYuan }) => sum + meanYuan, 0);
  const percent = totalYuan > 0 ? (three / totalYuan) * 100 : 0;
  if (percent < concentratedPercent || rows.length <= 3) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 8 }}
      title={t('concentrated', { percent: percentText(percent) })}
    />
  );
}

function numeral(title: string, textOf: (row: Driver) => string) {
  return {
    ...{ title, key: title, align: 'right' as const },
    render: (_: unknown, row: Driver) => <span className="numeral">{textOf(row)}</span>,
  };
}

function rounded(yuan: number): string {
  return wanText(Math.round(yuan / 10_000) * 10_000);
}
