import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
import { Loaded, Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { AssessmentsWaiting } from '../../assessment/web/assessments-waiting.tsx';
import { TasksWaiting } from '../../coordination/web/tasks-waiting.tsx';
import { listMissing, type Round } from '../../dispatch/contract.ts';
import { ReturnedWaiting, useReturned } from '../../dispatch/web/returned-waiting.tsx';
import { PapersWaiting } from '../../publication/web/papers-waiting.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { useRounds } from './use-view.ts';
import { words } from './words.ts';

/** What waits for somebody who reports: the projects of the newest open round without a report. */
export function WaitingPage() {
  const t = useWords(words);
  const rounds = useRounds();
  const link = <Link to="/projects">{t('toProjects')}</Link>;
  return (
    <Page title={t('home')} extra={link}>
      <ReturnedWaiting />
      <TasksWaiting />
      <AssessmentsWaiting />
      <PapersWaiting />
      <Loaded query={rounds}>
        {(all) => {
          const round = all.find(({ state }) => state === 'open');
          const newest = all[0];
          return (
            <>
              {round ? <Waiting round={round} /> : <Alert type="info" showIcon title={t('homeNoRound')} />}
              {newest && (
                <section className="home-part" aria-label={t('lagging')}>
                  <h2>{t('lagging')}</h2>
                  <FollowUpList kind="lagging" month={newest.month} unit={null} caption={t('lagging')} />
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Waiting({ round }: { readonly round: Round }) {
  const t = useWords(words);
  const { month, dueOn } = round;
  const returned = useReturned().filter((report) => report.month === month).length;
  const query = useQuery({
    queryKey: ['dispatch', 'missing', month, 'own'],
    queryFn: ({ signal }) => call(listMissing, { params: { month }, query: { limit: 200 } }, { signal }),
  });
  return (
    <Loaded query={query}>
      {({ rows, next }) =>
        rows.length === 0 ? (
          <Alert
            type={returned > 0 ? 'warning' : 'success'}
            showIcon
            title={t(returned > 0 ? 'homeGivenBack' : 'homeDone', { month, n: returned })}
            description={t('homeCorrect')}
          />
        ) : (
          <>
            <Alert
              type="warning"
              showIcon
              className="home-waits"
              title={t(next ? 'homeWaitsMany' : 'homeWaits', { month, n: rows.length, day: dueOn })}
              action={<Link to={`/sheet?month=${month}`}>{t('homeFill')}</Link>}
            />
            <FollowUpList kind="missing" month={month} unit={null} caption={t('home')} />
          </>
        )
      }
    </Loaded>
  );
}
