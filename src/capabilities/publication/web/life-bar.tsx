import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Paper } from '../contract.ts';
import {
  correctPaper,
  issuePaper,
  recallPaper,
  returnPaper,
  reviewPaper,
  signPaper,
  submitPaper,
  withdrawPaper,
} from '../contract-life.ts';
import { readPaperSetting } from '../contract-settings.ts';
import { actsFrom, type LifeAct } from '../rules/life.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { keyOfPaper } from './use-paper.ts';
import { words } from './words.ts';

const rightOf = {
  submit: 'publication.write',
  recall: 'publication.write',
  review: 'publication.review',
  sign: 'publication.sign',
  return: 'publication.review',
  issue: 'publication.write',
  withdraw: 'publication.write',
} as const satisfies Record<LifeAct, string>;

/** What may be done with a paper now: only what its state allows and the caller may. */
export function LifeBar({ paper }: { readonly paper: Paper }) {
  const t = useWords(words);
  const may = useMay();
  const [asking, setAsking] = useState<'return' | 'withdraw' | 'correct' | null>(null);
  const acts = actsFrom(paper.state).filter((act) => paper.isOwn && may(rightOf[act]));
  const navigate = useNavigate();
  const { act, error } = useActs(paper, (done) => {
    setAsking(null);
    if (done.id !== paper.id) navigate(`/briefings/${done.id}`);
  });
  const mayWrite = paper.isOwn && may('publication.write');
  const isForOther = useIsForOther(paper.isMine && acts.includes('review'));
  return (
    <>
      {mayWrite && paper.state === 'draft' && (
        <Link to={`/papers/${paper.id}`}>
          <Button>{t('openEditor')}</Button>
        </Link>
      )}
      {acts.includes('withdraw') && <Button onClick={() => setAsking('withdraw')}>{t('withdraw')}</Button>}
      {acts.includes('return') && !(paper.isMine && acts.includes('recall')) && (
        <Button onClick={() => setAsking('return')}>{t('giveBack')}</Button>
      )}
      {acts.includes('recall') && (
        <Button loading={act.isPending} onClick={() => act.mutate({ act: 'recall', reason: '' })}>
          {t('recall')}
        </Button>
      )}
      {isForOther && <span className="reason">{t('reviewByOther')}</span>}
      {(['submit', 'review', 'sign', 'issue'] as const).map((one) =>
        acts.includes(one) ? (
          <Popconfirm
            key={one}
            placement="bottomRight"
            title={t(`${one}Title`)}
            description={<div style={{ maxWidth: 320 }}>{t(`${one}Meaning`)}</div>}
            okText={t(`${one}Now`)}
            cancelText={t('cancel')}
            onConfirm={() => act.mutate({ act: one, reason: '' })}
          >
            <Button type="primary" loading={act.isPending} disabled={one === 'review' && isForOther}>
              {t(`${one}Now`)}
            </Button>
          </Popconfirm>
        ) : null,
      )}
      {mayWrite && paper.state === 'issued' && paper.correctedBy === null && (
        <Button onClick={() => setAsking('correct')}>{t('correct')}</Button>
      )}
      {asking && (
        <ReasonDialog
          title={t(`${asking}Title`)}
          hint={t(`${asking}Hint`)}
          save={{ ...act, mutate: (reason: string) => act.mutate({ act: asking, reason }) }}
          close={() => setAsking(null)}
        />
      )}
      {error !== null && asking === null && (
        <div role="alert" style={{ flexBasis: '100%' }}>
          <Failed error={error} />
        </div>
      )}
    </>
  );
}

type Act = { readonly act: LifeAct | 'correct'; readonly reason: string };

/** `done` is told the paper as it is then; a correction is another one. */
function useActs({ id }: Paper, done: (paper: Paper) => void) {
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: ({ act: one, reason }: Act): Promise<Paper> => {
      const params = { id };
      switch (one) {
        case 'submit':
          return call(submitPaper, { params });
        case 'recall':
          return call(recallPaper, { params });
        case 'review':
          return call(reviewPaper, { params });
        case 'sign':
          return call(signPaper, { params });
        case 'issue':
          return call(issuePaper, { params });
        case 'return':
          return call(returnPaper, { params, body: { reason } });
        case 'withdraw':
          return call(withdrawPaper, { params, body: { reason } });
        case 'correct':
          return call(correctPaper, { params, body: { reason } });
      }
    },
    // The paper is shown as it was answered. Its buttons do not wait until everything else is read again: until then
    // they would be those of the new state and take no click.
    onSuccess: (answered) => {
      queries.setQueryData(keyOfPaper(answered.id), answered);
      done(answered);
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['publication'] });
    },
  });
  return { act, error: act.isError ? act.error : null };
}

/** Whether the reader's own paper must be reviewed by somebody else, unless the city lets drafters do it. */
function useIsForOther(isOwnToReview: boolean): boolean {
  const setting = useQuery({
    queryKey: ['publication', 'setting'],
    queryFn: ({ signal }) => call(readPaperSetting, {}, { signal }),
    enabled: isOwnToReview,
  });
  return isOwnToReview && setting.data?.maySignOwn !== 1;
}
