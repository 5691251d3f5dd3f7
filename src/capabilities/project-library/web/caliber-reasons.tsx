import type { TableColumnsType } from 'antd';
import { Descriptions, Flex, Typography } from 'antd';
import { DataTable } from '#ui/data-table.tsx';
import { useWords } from '#ui/words.ts';
import type { CaliberAnswer } from '../contract-caliber.ts';
import { CaliberTag } from './caliber-tag.tsx';
import { caliberWords } from './caliber-words.ts';

type Reason = CaliberAnswer['reasons'][number];

/** A verdict: the code stated and suggested, every reason with its clause, and what is missing. */
export function CaliberReasons({ caliber }: { readonly caliber: CaliberAnswer }) {
  const t = useWords(caliberWords);
  return (
    <Flex vertical gap="small">
      <Summary caliber={caliber} />
      <ReasonTable reasons={caliber.reasons} />
      <Typography.Text strong>{t('gaps')}</Typography.Text>
      <Gaps missing={caliber.missing.map(({ text }) => text)} />
      <Typography.Text type="secondary">{t('askBureau')}</Typography.Text>
    </Flex>
  );
}

function Summary({ caliber: { verdict, industry } }: { readonly caliber: CaliberAnswer }) {
  const t = useWords(caliberWords);
  const stated = industry.code === null ? '—' : `${industry.code}（${t('edition', { edition: industry.edition })}）`;
  const suggested = industry.suggested === null ? '—' : `${industry.suggested} ${industry.suggestedName ?? ''}`;
  const items = [
    { key: 'verdict', label: t('verdict'), children: <CaliberTag verdict={verdict} /> },
    { key: 'stated', label: t('statedCode'), children: stated },
    { key: 'suggested', label: t('suggestedCode'), children: suggested },
  ];
  return <Descriptions size="small" bordered column={{ xs: 1, md: 3 }} items={items} />;
}

/** Reasons, those that decide first. */
export function ReasonTable({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useWords(caliberWords);
  const columns: TableColumnsType<Reason & { readonly key: string }> = [
    { title: t('effect'), key: 'effect', width: 110, render: (_, { effect }) => <CaliberTag verdict={effect} /> },
    { title: t('reason'), key: 'text', render: (_, { text }) => <Wrapped text={text} width={520} /> },
    { title: t('clause'), key: 'clause', render: (_, { clause }) => <Wrapped text={clause} width={330} /> },
    { title: t('rule'), key: 'rule', width: 70, dataIndex: 'rule' },
  ];
  const weight = { out: 0, ask: 1, in: 2 } as const;
  const rows = reasons
    .map((reason, i) => ({ ...reason, key: `${i}` }))
    .toSorted((one, other) => weight[one.effect] - weight[other.effect]);
  return <DataTable caption={t('reasons')} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

function Wrapped({ text, width }: { readonly text: string; readonly width: number }) {
  return <div style={{ maxWidth: width, whiteSpace: 'normal' }}>{text}</div>;
}

/** Facts that are missing, each with what it would change. */
export function Gaps({ missing }: { readonly missing: readonly string[] }) {
  const t = useWords(caliberWords);
  if (missing.length === 0) return <Typography.Text type="secondary">{t('nothingMissing')}</Typography.Text>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {missing.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
