import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '#ui/call.ts';
import { Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay, useMe } from '../../../organisation/web/use-me.ts';
import { readPaper } from '../../contract.ts';
import { readVersion } from '../../contract-editing.ts';
import { forgetSteps, keepSteps, leftSteps } from './kept-steps.ts';
import { PaperEditor } from './paper-editor.tsx';
import { sendLeftSteps } from './send-left-steps.ts';
import { courierOf } from './use-sync.ts';
import { words } from './words.ts';

/** What became of changes that a closed window had not sent. */
type Left = { readonly sent: number; readonly lost: number };

/** One paper in the editor; what a window left unsent is brought to the desk first. */
export function PaperEditorPage() {
  const t = useWords(words);
  const { id = '' } = useParams();
  const mayWrite = useMay()('publication.write');
  const me = useMe();
  const account = me.data?.name ?? '';
  const left = useLeftSteps(id, account, mayWrite);
  const query = useQuery({
    queryKey: ['publication', 'document', id],
    queryFn: ({ signal }) => call(readPaper, { params: { id } }, { signal }),
    enabled: left !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const queries = useQueryClient();
  useEffect(() => () => queries.removeQueries({ queryKey: ['publication', 'document', id] }), [queries, id]);
  const title = query.data?.title || t('editor');
  return (
    <Page
      title={title}
      extra={
        <>
          <Link to={`/briefings/${id}`} className="no-print">
            {t('reviewPage')}
          </Link>
          <Link to="/briefings" className="no-print">
            {t('back')}
          </Link>
        </>
      }
    >
      {left !== null && left.sent > 0 && <Alert type="success" showIcon closable title={t('leftSent')} />}
      {left !== null && left.lost > 0 && (
        <Alert type="warning" showIcon closable title={t('leftLost', { steps: left.lost })} />
      )}
      <Loaded query={query}>
        {(paper) => <PaperEditor key={`${paper.id}`} paper={paper} account={account} mayWrite={mayWrite} />}
      </Loaded>
    </Page>
  );
}

/** Sends what closed windows left for a paper; null until that is done or there was nothing. */
function useLeftSteps(paper: string, account: string, mayWrite: boolean): Left | null {
  const [done, setDone] = useState<Left | null>(null);
  useEffect(() => {
    if (account === '') return;
    let isGone = false;
    const work = async () => {
      let result: Left = { sent: 0, lost: 0 };
      for (const left of mayWrite ? leftSteps(localStorage, { account, paper }, Date.now()) : []) {
        const read = async (version: number) => (await call(readVersion, { params: { id: paper, version } })).doc;
        const place = { account, paper, client: left.client };
        const keep = (version: number, steps: typeof left.steps) =>
          void keepSteps(localStorage, place, { version, steps, alive: null });
        const isSent = await sendLeftSteps(left, { courier: courierOf(paper, left.client), read, keep });
        forgetSteps(localStorage, place);
        const count = left.steps.length;
        result = isSent ? { ...result, sent: result.sent + count } : { ...result, lost: result.lost + count };
      }
      if (!isGone) setDone(result);
    };
    work().catch(() => !isGone && setDone({ sent: 0, lost: 0 }));
    return () => {
      isGone = true;
    };
  }, [account, paper, mayWrite]);
  return done;
}
