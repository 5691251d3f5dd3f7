import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { Button, Card, Col, Flex, Row, Slider, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { RunRead, tryWeights } from '../contract.ts';
import { isBonus } from '../rules/scored.ts';
import { useTried } from './use-assessment.ts';
import { pointsText, words } from './words.ts';

type Tried = Reply<typeof tryWeights>['units'][number];

/** Weights to move, what they come to, and how firm the ranks are; nothing is stored. */
export function WhatIfTab({ read }: { readonly read: RunRead }) {
  const t = useWords(words);
  const plain = read.indicators.filter((one) => !isBonus(one));
  const [moving, setMoving] = useState<Readonly<Record<string, number>>>({});
  const [asked, ask] = useState<Readonly<Record<string, number>>>({});
  const query = useTried(read.run.id, asked);
  const weightOf = (key: string, own: number) => moving[key] ?? own;
  const sum = plain.reduce((all, { key, weight }) => all + weightOf(key, weight), 0);
  const reset = () => {
    setMoving({});
    ask({});
  };
  return (
    <Row gutter={16}>
      <Col span={8}>
        <Card
          size="small"
          title={t('weight')}
          extra={
            <Button size="small" onClick={reset} disabled={Object.keys(moving).length === 0}>
              {t('reset')}
            </Button>
          }
        >
          <Typography.Paragraph type="secondary">{t('tryHelp', { total: read.total })}</Typography.Paragraph>
          {plain.map(({ key, name, weight }) => (
            <Flex key={key} gap="small" align="center">
              <span style={{ width: 110 }}>{name}</span>
              <Slider
                style={{ flex: 1, margin: '6px 8px' }}
                min={0}
                max={Math.max(50, weight * 2)}
                step={0.5}
                value={weightOf(key, weight)}
                ariaLabelForHandle={`${name} ${t('weight')}`}
                onChange={(value: number) => setMoving({ ...moving, [key]: value })}
                onChangeComplete={(value: number) => ask({ ...moving, [key]: value })}
              />
              <span className="numeral" style={{ width: 34, textAlign: 'right' }}>
                {weightOf(key, weight)}
              </span>
            </Flex>
          ))}
          <Typography.Text type="secondary">{t('sumOf', { sum, total: read.total })}</Typography.Text>
        </Card>
      </Col>
      <Col span={16}>
        <Loaded query={query}>
          {({ units, percent }) => <Results units={units} percent={percent} loading={query.isPlaceholderData} />}
        </Loaded>
      </Col>
    </Row>
  );
}

type Wish = { readonly units: readonly Tried[]; readonly percent: number; readonly loading: boolean };

function Results({ units, percent, loading }: Wish) {
  const t = useWords(words);
  const number = { align: 'right' as const, className: 'numeral' };
  const columns: TableColumnsType<Tried> = [
    { title: t('unit'), dataIndex: 'name', key: 'name' },
    {
      ...{ title: t('standing'), key: 'standing', ...number },
      render: (_, { standingScore, standingRank }) => `${pointsText(standingScore)} / ${standingRank}`,
    },
    { title: t('tried'), key: 'score', ...number, render: (_, { score }) => pointsText(score) },
    {
      ...{ title: t('triedRank'), key: 'rank', ...number },
      render: (_, { rank, standingRank }) => (
        <>
          {rank} <Moved by={standingRank - rank} />
        </>
      ),
    },
    {
      ...{ title: t('span', { percent }), key: 'span', ...number },
      render: (_, { bestRank, worstRank }) => (bestRank === worstRank ? bestRank : `${bestRank}–${worstRank}`),
    },
    { title: t('kept'), key: 'kept', ...number, render: (_, { keptPercent }) => `${keptPercent}%` },
  ];
  return (
    <>
      <DataTable
        caption={t('triedCaption')}
        columns={columns}
        rows={units}
        rowKey={({ code }) => code}
        loading={loading}
      />
      <Typography.Text type="secondary">{t('spanHelp', { percent })}</Typography.Text>
    </>
  );
}

function Moved({ by }: { readonly by: number }) {
  if (by === 0) return <MinusOutlined aria-hidden style={{ opacity: 0.4 }} />;
  const Arrow = by > 0 ? ArrowUpOutlined : ArrowDownOutlined;
  return (
    <span>
      <Arrow aria-label={by > 0 ? '+' : '−'} />
      {Math.abs(by)}
    </span>
  );
}
