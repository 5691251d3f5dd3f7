import { Descriptions, Flex, Table, type TableColumnsType, Tag, Tooltip, Typography } from 'antd';
import { useLanguage, useWords } from '#ui/words.ts';
import { ruleSentence } from '../rules/rule-sentence.ts';
import { isBonus } from '../rules/scored.ts';
import type { Indicator, SchemeContent } from '../shapes.ts';
import { schemeWords } from './scheme-words.ts';

/** A version of a scheme as a person reads it. */
export function SchemeView({ content }: { readonly content: SchemeContent }) {
  const t = useWords(schemeWords);
  const nameOf = (key: string) => content.indicators.find((one) => one.key === key)?.name ?? key;
  const tie = content.tieBreak.length === 0 ? t('tieBreakNone') : content.tieBreak.map(nameOf).join(' → ');
  return (
    <Flex vertical gap="middle">
      <IndicatorTable indicators={content.indicators} />
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 170 } }}
        items={[
          {
            key: 'vetoes',
            label: t('vetoes'),
            children:
              content.vetoes.length === 0
                ? '—'
                : content.vetoes.map(({ key, name, basis }) => <div key={key}>{`${name}：${basis}`}</div>),
          },
          { key: 'tie', label: t('tieBreak'), children: tie },
          { key: 'total', label: t('total'), children: content.total },
          { key: 'note', label: t('note'), children: content.note || '—' },
        ]}
      />
    </Flex>
  );
}

type Wish = {
  readonly indicators: readonly Indicator[];
  readonly actions?: (indicator: Indicator, place: number) => React.ReactNode;
};

/** Indicators with their sources, rules and weights. */
export function IndicatorTable({ indicators, actions }: Wish) {
  const t = useWords(schemeWords);
  const [language] = useLanguage();
  const columns: TableColumnsType<Indicator> = [
    {
      title: t('indicator'),
      key: 'name',
      width: 190,
      render: (_, one) => (
        <>
          {one.name} {isBonus(one) && <Tag color="blue">{t('bonus')}</Tag>}
        </>
      ),
    },
    {
      title: t('source'),
      key: 'source',
      width: 170,
      render: (_, { source }) => (
        <Tooltip title={t(`means.${source}`)}>
          <span className="explained">{t(`source.${source}`)}</span>
        </Tooltip>
      ),
    },
    {
      title: t('rule'),
      key: 'rule',
      render: (_, one) => (
        <>
          {ruleSentence(one, language)}
          <div>
            <Typography.Text type="secondary">
              {[
                one.source !== 'items' && t(`missing.${one.missing}`),
                one.definition,
                one.evidence && `${t('evidence')}：${one.evidence}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography.Text>
          </div>
        </>
      ),
    },
    { title: t('fullMarks'), dataIndex: 'fullMarks', key: 'full', width: 70, align: 'right', className: 'numeral' },
    { title: t('weight'), dataIndex: 'weight', key: 'weight', width: 70, align: 'right', className: 'numeral' },
    ...(actions
      ? [
          {
            ...{ title: '', key: 'actions', width: 100 },
            render: (_: unknown, one: Indicator, place: number) => actions(one, place),
          },
        ]
      : []),
  ];
  return (
    <Table<Indicator>
      aria-label={t('indicatorsCaption')}
      size="small"
      pagination={false}
      columns={columns}
      dataSource={[...indicators]}
      rowKey={({ key }) => key}
    />
  );
}
