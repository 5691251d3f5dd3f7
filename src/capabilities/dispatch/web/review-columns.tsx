import { type TableColumnsType, Tag } from 'antd';
import { wanText } from '#kernel/money.ts';
import { instantText } from '#ui/page.tsx';
import { SeverityMark } from '#ui/severity-mark.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../organisation/web/person.tsx';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { ReviewRow } from '../contract-review.ts';
import { words } from './review-words.ts';

/** Columns of the review. */
export function useReviewColumns(): TableColumnsType<ReviewRow> {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  const amount = (key: 'monthYuan' | 'cumulativeYuan', title: string) => ({
    title,
    key,
    align: 'right' as const,
    render: (_: unknown, row: ReviewRow) => wanText(row[key]),
  });
  return [
    { title: t('unit'), key: 'unit', width: 120, render: (_, { unitCode }) => shortNameOf(unitCode) },
    {
      title: t('name'),
      key: 'name',
      width: 300,
      render: (_, { name, isNil }) => (
        <div style={{ whiteSpace: 'normal' }}>
          {name} {isNil && <Tag>{t('nil')}</Tag>}
        </div>
      ),
    },
    { title: t('state'), key: 'state', width: 110, render: (_, row) => <ReviewState row={row} /> },
    {
      title: t('changed'),
      key: 'changed',
      align: 'right',
      width: 80,
      render: (_, { changed, version }) => (version === 1 ? t('firstTime') : t('changedCells', { count: changed })),
    },
    { title: t('problemsMark'), key: 'doubts', width: 150, render: (_, row) => <Troubles row={row} /> },
    amount('monthYuan', t('monthShort')),
    amount('cumulativeYuan', t('yearShort')),
    {
      title: t('submittedBy'),
      key: 'at',
      render: (_, { submittedAt, submittedBy, isLate }) => (
        <>
          {instantText(submittedAt)} <Person name={submittedBy} /> {isLate && <Tag color="warning">{t('late')}</Tag>}
        </>
      ),
    },
  ];
}

/** Where a report stands, and for whom it waits. */
export function ReviewState({ row }: { readonly row: ReviewRow }) {
  const t = useWords(words);
  const { state, stepKind, isMine } = row;
  if (stepKind === null) return <Tag color={state === 'accepted' ? 'success' : 'error'}>{t(state)}</Tag>;
  return <Tag color={isMine ? 'blue' : 'default'}>{`${t(`step.${stepKind}`)}${t('submitted')}`}</Tag>;
}

/** Doubts of a report by what is to be done about them. */
function Troubles({ row }: { readonly row: ReviewRow }) {
  const t = useWords(words);
  const { hard, unexplained, explained, missing, hasEvidence } = row;
  const lacks = missing.length + Number(!hasEvidence);
  if (hard + unexplained + explained + lacks === 0) return <>—</>;
  return (
    <>
      {hard > 0 && (
        <div>
          <SeverityMark severity="error" /> {t('hard', { count: hard })}
        </div>
      )}
      {unexplained > 0 && (
        <div>
          <SeverityMark severity="warn" /> {t('unexplained', { count: unexplained })}
        </div>
      )}
      {lacks > 0 && (
        <div>
          <Tag color="warning">{t('lacks', { count: lacks })}</Tag>
        </div>
      )}
      {explained > 0 && <div>{t('explained', { count: explained })}</div>}
    </>
  );
}
