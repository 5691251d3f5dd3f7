import { useQuery } from '@tanstack/react-query';
import { type TableColumnsType, Tag } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { regionCode } from '#kernel/fields.ts';
import { percentText } from '#kernel/money.ts';
import { yearOf } from '#kernel/period.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Figure } from '#ui/figure.tsx';
import { Loaded } from '#ui/page.tsx';
import { useAddress, useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listOfficial, type OfficialFigure } from '../contract.ts';
import { growthWords } from './growth-words.ts';
import { publishedText } from './published-text.ts';
import { type Asked, useGrowth } from './use-cockpit.ts';

const HistoryDrawer = lazy(() => import('./official-history.tsx'));
const search = z.object({ of: regionCode.optional().catch(undefined) });
const facts = ['rate', 'amount', 'base'] as const;

type Row = {
  readonly unitCode: string;
  readonly figures: readonly OfficialFigure[];
  readonly ownPercent: number | null;
};

/** The bureau's rate, amount and base of a month side by side, each with its version; a unit opens all versions. */
export function OfficialTab({ asked }: { readonly asked: Asked }) {
  const t = useWords(growthWords);
  const { month, unit } = asked;
  const [{ of }, change] = useSearchState(search);
  const mayRecord = useMay()('growth.record-official');
  const year = yearOf(month);
  const growth = useGrowth(asked);
  const { city } = useRegions();
  const query = useQuery({
    queryKey: ['growth', 'official', year],
    queryFn: ({ signal }) => call(listOfficial, { params: { year } }, { signal }),
  });
  const ownOf = (code: string) =>
    (code === city?.code ? growth.data?.city : growth.data?.units.find((one) => one.code === code))?.growthPercent ??
    null;
  const rowsOf = (all: readonly OfficialFigure[]): Row[] => {
    const seen = all.filter((one) => one.month === month && (unit === null || one.unitCode === unit));
    const codes = [...new Set(seen.map(({ unitCode }) => unitCode))];
    return codes.map((unitCode) => ({
      unitCode,
      figures: seen.filter((one) => one.unitCode === unitCode),
      ownPercent: ownOf(unitCode),
    }));
  };
  return (
    <>
      <Loaded query={query}>{(all) => <Published rows={rowsOf(all)} month={month} />}</Loaded>
      <p className="growth-note">
        {t('officialNote')} {mayRecord && <Link to={`/goals?year=${year}`}>{t('toRecord')}</Link>}
      </p>
      {of && (
        <Suspense>
          <HistoryDrawer unitCode={of} month={month} close={() => change({ of: undefined })} />
        </Suspense>
      )}
    </>
  );
}

function Published({ rows, month }: { readonly rows: readonly Row[]; readonly month: string }) {
  const t = useWords(growthWords);
  const columns: TableColumnsType<Row> = [
    { title: t('unit'), key: 'unit', width: 160, render: (_, { unitCode }) => <History unitCode={unitCode} /> },
    ...facts.map((fact) => ({
      ...{ title: t(fact), key: fact, width: 200, align: 'right' as const },
      render: (_: unknown, { figures }: Row) => <Fact figure={figures.find((one) => one.fact === fact)} />,
    })),
    {
      title: t('own'),
      key: 'own',
      width: 180,
      align: 'right',
      render: (_, { ownPercent }) => <span className="numeral">{percentText(ownPercent)}</span>,
    },
  ];
  return (
    <DataTable
      caption={t('tab.official')}
      columns={columns}
      rows={rows}
      rowKey={({ unitCode }) => unitCode}
      empty={t('noOfficial', { month })}
    />
  );
}

function History({ unitCode }: { readonly unitCode: string }) {
  const t = useWords(growthWords);
  const here = useAddress();
  const { nameOf } = useRegions();
  const unit = nameOf(unitCode);
  return (
    <Figure to={here({ of: unitCode })} label={t('seeHistory', { unit })}>
      {unit}
    </Figure>
  );
}

function Fact({ figure }: { readonly figure: OfficialFigure | undefined }) {
  const t = useWords(growthWords);
  if (!figure) return '—';
  return (
    <span className="numeral">
      {figure.isEmbargoed && <Tag color="warning">{t('embargoed')}</Tag>}
      {publishedText(figure)}
      <span className="official-version">{t('version', { n: figure.version })}</span>
    </span>
  );
}
