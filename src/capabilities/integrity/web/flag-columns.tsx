import { type TableColumnsType, Typography } from 'antd';
import type { Facts } from '#kernel/refusal.ts';
import { instantText } from '#ui/page.tsx';
import { SeverityMark } from '#ui/severity-mark.tsx';
import type { IntegrityFlag } from '../contract.ts';
import { patternWord, type words } from './words.ts';

/** Columns of the flags, for a screen of 1366 pixels. */
export function flagColumns(
  t: (key: keyof typeof words & string, facts?: Facts) => string,
  unitName: (code: string) => string,
): TableColumnsType<IntegrityFlag> {
  return [
    {
      title: t('severity'),
      key: 'severity',
      width: 90,
      render: (_, { severity }) => <SeverityMark severity={severity} />,
    },
    { title: t('pattern'), key: 'pattern', width: 150, render: (_, { pattern }) => t(patternWord(pattern)) },
    { title: t('unit'), key: 'unit', width: 90, render: (_, { unitCode }) => unitName(unitCode) },
    {
      title: t('projectsColumn'),
      key: 'projects',
      width: 250,
      render: (_, { rows }) => (
        <div style={{ maxWidth: 250, whiteSpace: 'normal' }}>
          {rows[0]?.name ?? '—'} {rows.length > 1 && t('more', { count: rows.length })}
        </div>
      ),
    },
    {
      title: t('question'),
      key: 'question',
      width: 400,
      render: (_, { text, others }) => (
        <div style={{ maxWidth: 400, whiteSpace: 'normal' }}>
          {text}
          {others > 0 && <Typography.Text type="secondary"> {t('others', { count: others })}</Typography.Text>}
        </div>
      ),
    },
    {
      title: t('firstSeen'),
      key: 'firstSeen',
      width: 110,
      render: (_, { firstSeenAt }) => (
        <span style={{ fontVariantNumeric: 'tabular-nums' }}>{instantText(firstSeenAt).slice(0, 10)}</span>
      ),
    },
  ];
}
