import { EditOutlined } from '@ant-design/icons';
import { Button, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { DataTable } from '#ui/data-table.tsx';
import { useWords } from '#ui/words.ts';
import type { RunRead, UnitResult } from '../contract.ts';
import { pointsOf, pointsText, words } from './words.ts';

type Wish = { readonly read: RunRead; readonly open: (unitCode: string, indicator: string) => void };

/** Units by indicators with totals and ranks; a cell opens what it rests on. */
export function ScoresTable({ read, open }: Wish) {
  const t = useWords(words);
  const { units, indicators, total, run } = read;
  const columns = useColumns({ read, open });
  const scores = units.map(({ score }) => score);
  const mean = scores.reduce((all, score) => all + score, 0) / (scores.length || 1);
  const totals = t('totalsOf', {
    ...{ count: units.length, mean: pointsText(mean) },
    ...{ best: pointsText(Math.max(...scores)), worst: pointsText(Math.min(...scores)) },
  });
  return (
    <DataTable
      caption={t('scoresCaption')}
      columns={columns}
      rows={units}
      rowKey={({ code }) => code}
      totals={units.length > 1 ? totals : undefined}
      empty={t(run.state === 'published' ? 'runsEmptyBelow' : 'ranksLater')}
      key={`${indicators.length}/${total}`}
    />
  );
}

function useColumns({ read, open }: Wish): TableColumnsType<UnitResult> {
  const t = useWords(words);
  const { run, indicators, total, vetoes } = read;
  const head = (name: string, weight: number) => (
    <Flex vertical align="flex-end">
      <span>{name}</span>
      <Typography.Text type="secondary" style={{ fontSize: 12, fontWeight: 400 }}>
        {t('full', { weight })}
      </Typography.Text>
    </Flex>
  );
  const hasRanks = read.units.some(({ rank }) => rank > 0);
  return [
    ...(hasRanks
      ? [
          {
            ...{ title: t('rank'), key: 'rank', width: 60, align: 'right' as const, fixed: 'left' as const },
            render: (_: unknown, { rank }: UnitResult) => <span className="numeral">{rank || '—'}</span>,
          },
        ]
      : []),
    {
      ...{ title: t('unit'), key: 'unit', width: 170, fixed: 'left' },
      render: (_, unit) => <UnitCell unit={unit} runId={run.id} state={run.state} vetoes={vetoes} />,
    },
    ...indicators.map(({ key, name, weight }) => ({
      ...{ title: head(name, weight), key, align: 'right' as const },
      render: (_: unknown, unit: UnitResult) => {
        const own = pointsOf(unit, key);
        if (own === null) return '—';
        return (
          <Button
            type="link"
            size="small"
            style={{ padding: 0 }}
            title={t('openCell', { unit: unit.name, indicator: name })}
            onClick={() => open(unit.code, key)}
          >
            <span className="numeral">{pointsText(own.points)}</span>
            {own.adjusted !== 0 && <EditOutlined aria-label={t('adjusted', { points: pointsText(own.adjusted) })} />}
          </Button>
        );
      },
    })),
    {
      ...{ title: head(t('score'), total), key: 'score', align: 'right', width: 90, fixed: 'right' },
      render: (_, { score }) => <strong className="numeral">{pointsText(score)}</strong>,
    },
  ];
}

type CellWish = {
  readonly unit: UnitResult;
  readonly runId: string;
  readonly state: RunRead['run']['state'];
  readonly vetoes: RunRead['vetoes'];
};

function UnitCell({ unit, runId, state, vetoes }: CellWish) {
  const t = useWords(words);
  const { code, name, lines, isVetoed, openAppeals, hasSpoken } = unit;
  const mayOpen = lines.length > 0;
  const veto = lines.find(({ rule }) => rule === 'veto');
  const vetoName = vetoes.find(({ key }) => key === veto?.indicator)?.name;
  return (
    <Flex gap={4} align="center" wrap={false}>
      {mayOpen ? <Link to={`/assessment/${runId}/units/${encodeURIComponent(code)}`}>{name}</Link> : name}
      {isVetoed && <Tag color="error">{vetoName ? `${t('vetoed')}：${vetoName}` : t('vetoed')}</Tag>}
      {openAppeals > 0 && <Tag color="warning">{t('openAppeals', { count: openAppeals })}</Tag>}
      {state === 'open' && mayOpen && hasSpoken && <Tag color="success">{t('spoken')}</Tag>}
    </Flex>
  );
}
