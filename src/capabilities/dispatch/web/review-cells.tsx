import { Input, Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { lagCauses, lagCauseTerms } from '#kernel/lag.ts';
import { wanText } from '#kernel/money.ts';
import { sentence } from '#kernel/terms.ts';
import { DataTable } from '#ui/data-table.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import type { readReview } from '../contract-review.ts';
import { words } from './review-words.ts';

type Detail = Reply<typeof readReview>;
type Cell = Detail['cells'][number];

/** The cells of a report, changed ones first with what stood there; a reason to return beside each. */
export function ReviewCells(wish: {
  readonly detail: Detail;
  readonly reasons: Readonly<Record<string, string>>;
  /** Null where the reader may not return it. */
  readonly give: ((field: string, reason: string) => void) | null;
}) {
  const { detail, reasons, give } = wish;
  const t = useWords(words);
  const [language] = useLanguage();
  const stated = detail.cells.filter(({ old, now }) => old !== null || now !== null);
  const changed = stated.filter(({ old, now }) => old !== now);
  const same = stated.filter(({ old, now }) => old === now);
  const fieldName = (field: string) => sentence(words, field, language);
  return (
    <DataTable<Cell>
      caption={t('detail')}
      columns={[
        { title: t('field'), key: 'field', width: 150, render: (_, { field }) => fieldName(field) },
        {
          title: t(`compared.${detail.comparedWith}`),
          key: 'old',
          width: 200,
          render: (_, cell) => <Value cell={cell} value={cell.old} isOld />,
        },
        { title: t('now'), key: 'now', width: 240, render: (_, cell) => <Value cell={cell} value={cell.now} /> },
        {
          title: give ? t('cellReason') : t('returned'),
          key: 'reason',
          render: (_, { field, returned }) =>
            give ? (
              <Input
                size="small"
                maxLength={500}
                aria-label={t('reasonOf', { field: fieldName(field) })}
                placeholder={returned ?? ''}
                value={reasons[field] ?? ''}
                onChange={(event) => give(field, event.target.value)}
              />
            ) : (
              (returned ?? '—')
            ),
        },
      ]}
      rows={[...changed, ...same]}
      rowKey={({ field }) => field}
      totals={`${t('changed')} ${t('changedCells', { count: changed.length })}，${t('unchangedCells', { count: same.length })}　${t('wan')}`}
    />
  );
}

function Value({
  cell,
  value,
  isOld = false,
}: {
  readonly cell: Cell;
  readonly value: Cell['now'];
  readonly isOld?: boolean;
}) {
  const [language] = useLanguage();
  const isChanged = cell.old !== cell.now;
  const text = typeof value === 'number' ? wanText(value) : value === null ? '—' : spoken(cell.field, value, language);
  return (
    <Typography.Text
      delete={isOld && isChanged && value !== null}
      strong={!isOld && isChanged}
      style={{ whiteSpace: 'pre-wrap' }}
    >
      {text}
    </Typography.Text>
  );
}

function spoken(field: string, value: string, language: 'zh' | 'en'): string {
  const cause = field === 'causeCode' ? lagCauses.find((code) => code === value) : undefined;
  return cause ? lagCauseTerms[cause][language] : value;
}
