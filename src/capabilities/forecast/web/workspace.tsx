import { Alert, Flex } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Failed, instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Advice } from '../contract-advice.ts';
import { shareReached, totalsWith, worthOfEach } from '../rules/chosen-share.ts';
import { ActionsTable } from './actions-table.tsx';
import { AdviceStrip } from './advice-strip.tsx';
import { adviceWords } from './advice-words.ts';
import { useChosen } from './chosen-state.ts';
import { ProposalPanel } from './proposal-panel.tsx';
import { useSamples } from './use-advice.ts';

const AdoptDrawer = lazy(() => import('./adopt-drawer.tsx'));

/** The actions, what the chosen ones come to at this very moment, and the sets that the search found. */
export function Workspace({ advice }: { readonly advice: Advice }) {
  const t = useWords(adviceWords);
  const samples = useSamples(advice.id);
  const chosen = useChosen(advice.actions.length);
  const maySet = useMay()('coordination.set-task');
  const [isAdopting, setAdopting] = useState(false);
  const [adopted, setAdopted] = useState<number | null>(null);
  const { data: values } = samples;
  const key = chosen.chosen.join('.');
  const known = useMemo(() => {
    if (values === undefined) return null;
    const scenarios = { values, draws: advice.draws, goalYuan: advice.goalYuan };
    return {
      without: shareReached(totalsWith(scenarios, []), advice.goalYuan),
      now: shareReached(totalsWith(scenarios, chosen.chosen), advice.goalYuan),
      worth: worthOfEach(scenarios, chosen.chosen, advice.actions.length),
    };
  }, [values, key, advice]);
  return (
    <>
      {adopted !== null && (
        <Alert
          type="success"
          showIcon
          closable
          style={{ marginBottom: 10 }}
          title={t('done', { n: adopted })}
          action={<Link to="/coordination">{t('seeTasks')}</Link>}
        />
      )}
      {samples.isError && <Failed error={samples.error} retry={() => samples.refetch()} />}
      <AdviceStrip advice={advice} chosen={chosen} known={known} adopt={maySet ? () => setAdopting(true) : null} />
      <div className="advice-board">
        <section className="panel" aria-label={t('actions')}>
          <ActionsTable advice={advice} chosen={chosen} worth={known?.worth ?? null} />
        </section>
        <ProposalPanel advice={advice} chosen={chosen} />
      </div>
      <Flex className="forecast-quiet">{t('changed', { at: instantText(advice.madeAt) })}</Flex>
      {isAdopting && (
        <Suspense>
          <AdoptDrawer
            advice={advice}
            places={chosen.chosen}
            close={() => setAdopting(false)}
            done={(tasks) => {
              setAdopting(false);
              setAdopted(tasks);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
