import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { RestingPapers, useRestingPapers } from '../../publication/web/resting-papers.tsx';
import { type readReview, returnReport, unapproveReport } from '../contract-review.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReviewCells } from './review-cells.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { words } from './review-words.ts';
import { useReview } from './use-review.ts';

type Detail = Reply<typeof readReview>;
type Wish = { readonly projectId: string; readonly month: string; readonly close: () => void };

/** One report under review: what has changed, what is doubtful, what proves it, and what may be decided. */
export function ReviewDrawer({ projectId, month, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const query = useReview(projectId, month);
  const title = query.data ? `${query.data.name}　${month}` : t('detail');
  return (
    <Drawer
      open
      size={900}
      title={title}
      onClose={close}
      extra={<Link to={`/projects/${projectId}`}>{t('openProject')}</Link>}
    >
      <Loaded query={query}>
        {(detail) => <Content key={detail.version} detail={detail} month={month} close={close} />}
      </Loaded>
    </Drawer>
  );
}

function Content({ detail, month, close }: { readonly detail: Detail } & Omit<Wish, 'projectId'>) {
  const t = useWords(words);
  const client = useQueryClient();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [asking, setAsking] = useState<'return' | 'unapprove' | 'approve' | null>(null);
  const { projectId, version, state, step } = detail;
  const mayReview = useMay()('dispatch.review');
  const isMine = mayReview && detail.isMine;
  const params = { projectId, month };
  const resting = useRestingPapers(month, detail.unitCode);
  const cells = Object.entries(reasons).flatMap(([field, reason]) => (reason.trim() === '' ? [] : [{ field, reason }]));
  const giveBack = useMutation({
    mutationFn: (reason: string) => call(returnReport, { params, body: { version, reason, cells } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
  return (
    <Flex vertical gap="middle">
      {giveBack.isError && <Failed error={giveBack.error} />}
      <Flex gap="small" justify="end" className="no-print">
        {isMine && (
          <>
            <Button onClick={() => setAsking('return')}>{t('return')}</Button>
            <Button type="primary" onClick={() => setAsking('approve')}>
              {t('approve')}
            </Button>
          </>
        )}
        {mayReview && step > 0 && state !== 'returned' && (
          <Button onClick={() => setAsking('unapprove')}>{t('unapprove')}</Button>
        )}
      </Flex>
      <RestingPapers month={month} unit={detail.unitCode} />
      <ReviewCells
        detail={detail}
        reasons={reasons}
        give={isMine ? (field, reason) => setReasons((before) => ({ ...before, [field]: reason })) : null}
      />
      <ReviewFacts detail={detail} />
      {asking === 'return' && (
        <ReasonDialog
          title={t('return')}
          hint={t('returnHint')}
          act={({ reason }) => giveBack.mutateAsync(reason)}
          close={() => setAsking(null)}
        />
      )}
      {asking === 'unapprove' && (
        <ReasonDialog
          title={t('unapprove')}
          hint={resting.length > 0 ? t('unapproveResting', { count: resting.length }) : ''}
          act={({ reason }) => call(unapproveReport, { params, body: { version, reason } })}
          close={() => setAsking(null)}
        />
      )}
      {asking === 'approve' && (
        <ApproveDialog month={month} projectIds={[projectId]} approved={close} close={() => setAsking(null)} />
      )}
    </Flex>
  );
}
