import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { regionCode } from '#kernel/fields.ts';
import { wanText } from '#kernel/money.ts';
import { addressOf, call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { exportQuarter, listCountyQuarters, listQuarters, lockQuarter, reopenQuarter } from '../contract-quarters.ts';
import { quarter as quarterField } from '../contract-rounds.ts';
import { words } from './forms-words.ts';
import { QuarterDrawer } from './quarter-drawer.tsx';
import { quarterName } from './quarter-name.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { RoundForm } from './round-form.tsx';
import { RoundState } from './round-state.tsx';

const search = z.object({
  quarter: quarterField.optional().catch(undefined),
  unit: regionCode.optional().catch(undefined),
});

/** Quarters: each county's form with the sums of its projects, and for the city opening and locking. */
export function QuartersTab() {
  const t = useWords(words);
  const mayManage = useMay()('dispatch.open-round');
  const [asked, change] = useSearchState(search);
  const [asking, setAsking] = useState<'open' | 'lock' | 'reopen' | null>(null);
  const quarters = useQuery({
    queryKey: ['dispatch', 'quarters'],
    queryFn: ({ signal }) => call(listQuarters, {}, { signal }),
  });
  const round = quarters.data?.find(({ quarter }) => quarter === asked.quarter) ?? quarters.data?.[0];
  const params = { quarter: round?.quarter ?? '' };
  const act = round?.state === 'locked' ? 'reopen' : 'lock';
  return (
    <>
      <Typography.Paragraph type="secondary">{t('quarterHelp')}</Typography.Paragraph>
      <Flex gap="small" align="center" wrap className="no-print" style={{ marginBottom: 8 }}>
        {round && (
          <>
            <Select
              aria-label={t('quarter')}
              style={{ width: 160 }}
              value={round.quarter}
              options={(quarters.data ?? []).map(({ quarter }) => ({ value: quarter, label: quarterName(quarter, t) }))}
              onChange={(quarter) => change({ quarter })}
            />
            <RoundState round={round} />
            <span>{`${t('dueOn')} ${round.dueOn}`}</span>
            <a href={addressOf(exportQuarter, { params })} download>
              <Button icon={<DownloadOutlined aria-hidden />} tabIndex={-1}>
                {t('workbook')}
              </Button>
            </a>
            {mayManage && <Button onClick={() => setAsking(act)}>{t(act)}</Button>}
          </>
        )}
        {mayManage && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAsking('open')}>
            {t('openOne')}
          </Button>
        )}
      </Flex>
      <Loaded query={quarters}>
        {() =>
          round ? (
            <Units quarter={round.quarter} open={(unit) => change({ unit })} />
          ) : (
            <Empty description={t('noQuarter')} />
          )
        }
      </Loaded>
      {asking === 'open' && (
        <RoundForm kind="quarter" last={quarters.data?.[0]?.quarter ?? null} close={() => setAsking(null)} />
      )}
      {asking === 'lock' && (
        <ReasonDialog
          title={t('lockTitle', { period: params.quarter })}
          hint={t('lockHint')}
          isOptional
          act={({ reason }) => call(lockQuarter, { params, body: { reason: reason || null } })}
          close={() => setAsking(null)}
        />
      )}
      {asking === 'reopen' && (
        <ReasonDialog
          title={t('reopenTitle', { period: params.quarter })}
          wantsDay
          act={({ reason, day }) => call(reopenQuarter, { params, body: { reason, closesOn: day } })}
          close={() => setAsking(null)}
        />
      )}
      {asked.unit && round && (
        <QuarterDrawer
          key={asked.unit}
          quarter={round.quarter}
          unit={asked.unit}
          close={() => change({ unit: undefined })}
        />
      )}
    </>
  );
}

function Units({ quarter, open }: { readonly quarter: string; readonly open: (unit: string) => void }) {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const query = useQuery({
    queryKey: ['dispatch', 'county-quarters', quarter],
    queryFn: ({ signal }) => call(listCountyQuarters, { params: { quarter } }, { signal }),
  });
  const short = (text: string | null) => (
    <Typography.Text ellipsis style={{ maxWidth: 260 }}>
      {text ?? '—'}
    </Typography.Text>
  );
  return (
    <Loaded query={query}>
      {(units) => (
        <DataTable
          caption={t('form.county-quarter')}
          columns={[
            { title: t('unit'), key: 'unit', render: (_, { unitCode }) => nameOf(unitCode) },
            {
              title: t('state'),
              key: 'state',
              render: (_, { state }) => <Tag color={state === 'accepted' ? 'success' : 'default'}>{t(state)}</Tag>,
            },
            { title: t('projects'), dataIndex: 'projects', align: 'right' },
            {
              title: t('quarterYuan'),
              key: 'quarterYuan',
              align: 'right',
              render: (_, { quarterYuan }) => wanText(quarterYuan),
            },
            {
              title: t('cumulativeYuan'),
              key: 'cumulativeYuan',
              align: 'right',
              render: (_, { cumulativeYuan }) => wanText(cumulativeYuan),
            },
            { title: t('problems'), key: 'problems', render: (_, { problems }) => short(problems) },
            {
              title: t('countermeasures'),
              key: 'measures',
              render: (_, { countermeasures }) => short(countermeasures),
            },
          ]}
          rows={units}
          rowKey={({ unitCode }) => unitCode}
          open={({ unitCode }) => open(unitCode)}
          totals={[totalOf(units, t), t('wan')].filter(Boolean).join('　')}
        />
      )}
    </Loaded>
  );
}

/** What the units come to together; nothing for one alone. */
function totalOf(
  units: readonly { readonly projects: number; readonly quarterYuan: number; readonly cumulativeYuan: number }[],
  t: (key: 'total' | 'projects' | 'quarterYuan' | 'cumulativeYuan') => string,
): string {
  if (units.length < 2) return '';
  const sum = (key: 'projects' | 'quarterYuan' | 'cumulativeYuan') => units.reduce((all, unit) => all + unit[key], 0);
  const amounts = (['quarterYuan', 'cumulativeYuan'] as const).map((key) => `${t(key)} ${wanText(sum(key))}`);
  return `${t('total')}：${[`${t('projects')} ${sum('projects')}`, ...amounts].join('，')}`;
}
