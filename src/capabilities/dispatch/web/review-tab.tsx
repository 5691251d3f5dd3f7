import { ForwardOutlined } from '@ant-design/icons';
import { Button, Empty, Select } from 'antd';
import { useState } from 'react';
import { DataTable } from '#ui/data-table.tsx';
import { Chosen, FilterBar } from '#ui/filters.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { useReviewColumns } from './review-columns.tsx';
import { ReviewDrawer } from './review-drawer.tsx';
import { words } from './review-words.ts';
import { reviewRows, shows, useReviewSearch, useReviews, useReviewUnits } from './use-review.ts';

/** The review: what waits for the reader first, problems and changes on top, approved one by one or in bulk. */
export function ReviewTab() {
  const t = useWords(words);
  const { rounds, month } = useReviewSearch();
  return (
    <Loaded query={rounds}>
      {() => (month === null ? <Empty description={t('noRound')} /> : <Reviews month={month} />)}
    </Loaded>
  );
}

function Reviews({ month }: { readonly month: string }) {
  const t = useWords(words);
  const { rounds, asked, change, show } = useReviewSearch();
  const { unit, after, project } = asked;
  const units = useReviewUnits(month);
  const reviews = useReviews(month, { unit, show, after });
  const columns = useReviewColumns();
  const { nameOf } = useRegions();
  const mayReview = useMay()('dispatch.review');
  const [keys, select] = useState<readonly string[]>([]);
  const [isApproving, setApproving] = useState(false);
  const troubled = (units.data ?? []).filter(({ problems }) => problems > 0);
  const here = troubled.findIndex(({ unitCode }) => unitCode === unit);
  const next = troubled[(here + 1) % Math.max(troubled.length, 1)];
  const turn = (page: number | undefined) => change({ after: page ? String(page) : undefined });
  return (
    <>
      <FilterBar label={t('tab.review')} style={{ marginBottom: 8 }}>
        <Select
          aria-label={t('period')}
          style={{ width: 110 }}
          value={month}
          options={(rounds.data ?? []).map((round) => ({ value: round.month, label: round.month }))}
          onChange={(value) => change({ month: value, after: undefined, unit: undefined })}
        />
        <Select
          aria-label={t('show')}
          style={{ width: 130 }}
          value={show}
          options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
          onChange={(value) => change({ show: value === 'mine' ? undefined : value, after: undefined })}
        />
        <Chosen
          label={t('unit')}
          width={260}
          value={unit}
          choices={(units.data ?? []).map(({ unitCode, mine, problems }) => ({
            value: unitCode,
            label: t('unitChoice', { name: nameOf(unitCode), mine, problems }),
          }))}
          choose={(value) => change({ unit: value, after: undefined })}
        />
        <Button
          icon={<ForwardOutlined aria-hidden />}
          disabled={!next}
          onClick={() => next && change({ unit: next.unitCode, show: undefined, after: undefined })}
        >
          {next ? t('nextUnit') : t('noProblems')}
        </Button>
        {mayReview && (
          <Button type="primary" disabled={keys.length === 0} onClick={() => setApproving(true)}>
            {t('approveChosen', { count: keys.length })}
          </Button>
        )}
      </FilterBar>
      <Loaded query={reviews}>
        {({ rows, total, next: further }) => (
          <DataTable
            caption={t('tab.review')}
            columns={columns}
            rows={rows}
            rowKey={({ projectId }) => projectId}
            open={({ projectId }) => change({ project: projectId })}
            {...(mayReview && { selection: { keys, select } })}
            totals={`${t('total')} ${total}　${t('wan')}`}
            empty={t('nothingHere')}
            paging={{
              page: Math.floor((after ?? 0) / reviewRows) + 1,
              back: after ? () => turn(after - reviewRows) : null,
              forward: further === null ? null : () => turn(further),
            }}
          />
        )}
      </Loaded>
      {isApproving && (
        <ApproveDialog month={month} projectIds={keys} approved={() => select([])} close={() => setApproving(false)} />
      )}
      {project && (
        <ReviewDrawer key={project} projectId={project} month={month} close={() => change({ project: undefined })} />
      )}
    </>
  );
}
