import { type TableColumnsType, Tag, Typography } from 'antd';
import { DataTable } from '#ui/data-table.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import type { UnitRead } from '../contract-units.ts';
import { ruleSentence } from '../rules/rule-sentence.ts';
import { sources } from '../rules/sources.ts';
import type { Indicator } from '../shapes.ts';
import { inputText, pointsOf, pointsText, words } from './words.ts';

type Wish = { readonly read: UnitRead; readonly open: (indicator: string) => void };

/** A unit’s points indicator by indicator with the input and the rule; a row opens what it rests on. */
export function LinesTable({ read, open }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { unit, indicators, vetoes } = read;
  const veto = unit.lines.find(({ rule }) => rule === 'veto');
  const columns: TableColumnsType<Indicator> = [
    { title: t('indicator'), key: 'name', width: 170, render: (_, { name }) => name },
    {
      ...{ title: t('input'), key: 'input', width: 130, align: 'right' },
      render: (_, { key, source }) => {
        const line = unit.lines.find((one) => one.indicator === key && one.rule !== 'adjustment');
        return <span className="numeral">{inputText(line?.input ?? null, sources[source].unit)}</span>;
      },
    },
    {
      title: t('howScored'),
      key: 'rule',
      render: (_, indicator) => <Typography.Text type="secondary">{ruleSentence(indicator, language)}</Typography.Text>,
    },
    {
      ...{ title: t('weight'), key: 'weight', width: 80, align: 'right' },
      render: (_, { weight }) => <span className="numeral">{weight}</span>,
    },
    {
      ...{ title: t('points'), key: 'points', width: 180, align: 'right' },
      render: (_, { key }) => {
        const own = pointsOf(unit, key);
        if (own === null) return '—';
        return (
          <>
            {own.adjusted !== 0 && <Tag>{t('adjusted', { points: pointsText(own.adjusted) })}</Tag>}
            <strong className="numeral">{pointsText(own.points)}</strong>
          </>
        );
      },
    },
  ];
  const vetoName = veto && (vetoes.find(({ key }) => key === veto.indicator)?.name ?? veto.indicator);
  const taken = veto ? `；${t('vetoed')}：${vetoName} ${pointsText(veto.points)}` : '';
  return (
    <DataTable
      caption={t('linesCaption')}
      columns={columns}
      rows={indicators}
      rowKey={({ key }) => key}
      open={({ key }) => open(key)}
      totals={`${t('score')} ${pointsText(unit.score)}${taken}`}
    />
  );
}
