import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { z } from 'zod';
import { wanText } from '#kernel/money.ts';
import { LongRunBar } from '#ui/long-run.tsx';
import { Failed, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import './allocation.css';
import { AllocationResult } from './allocation-result.tsx';
import { AllocationWishPanel } from './allocation-wish.tsx';
import { allocationWords } from './allocation-words.ts';
import { useAskAllocation, useBasis, useScenarios } from './use-allocations.ts';

const search = z.object({
  run: z.uuid().optional().catch(undefined),
  scenario: z.uuid().optional().catch(undefined),
});

/** How money that is left could be shared among projects: a wish, its result, and other scenarios beside it. */
export function AllocationPage() {
  const t = useWords(allocationWords);
  const nameOfPerson = usePersonNames();
  const mayWrite = useMay()('funds.write');
  const me = useMe().data?.name;
  const [{ run, scenario }, change] = useSearchState(search);
  const [basis, scenarios] = [useBasis(), useScenarios()];
  const client = useQueryClient();
  const ask = useAskAllocation((id) => change({ run: id }));
  const rows = scenarios.data?.rows ?? [];
  // The city sees those of its counties too: what a person made comes first.
  const shown = rows.find(({ id }) => id === scenario) ?? rows.find(({ madeBy }) => madeBy === me) ?? rows[0];
  const extra = basis.data && (
    <span>
      {t('basis', {
        left: wanText(basis.data.leftYuan),
        sources: basis.data.sources,
        projects: basis.data.projects,
      })}
    </span>
  );
  return (
    <Page title={t('allocations')} asOf={shown?.knownAt} extra={extra}>
      <div className={mayWrite ? 'allocation-board' : undefined}>
        {mayWrite && basis.data && (
          <AllocationWishPanel
            key={shown?.id ?? 'new'}
            basis={basis.data}
            last={shown}
            count={rows.length}
            isAsking={ask.isPending || run !== undefined}
            ask={(body) => ask.mutate(body)}
          />
        )}
        <div className="allocation-side">
          {ask.isError && <Failed error={ask.error} />}
          <LongRunBar
            id={run}
            nameOf={nameOfPerson}
            stepText={(step) => (step === 'solve' ? t('step.solve') : t('step.read'))}
            onDone={({ id }) => {
              change({ run: undefined, scenario: id });
              void client.invalidateQueries({ queryKey: ['funds', 'allocation'] });
            }}
            forget={() => change({ run: undefined })}
          />
          {basis.data?.sources === 0 && <Alert type="info" showIcon title={t('nothingLeft')} />}
          <Loaded query={scenarios}>
            {() =>
              shown ? (
                <AllocationResult
                  key={shown.id}
                  scenario={shown}
                  all={rows}
                  open={(id) => change({ scenario: id })}
                  mayAccept={mayWrite}
                />
              ) : (
                <Alert type="info" showIcon title={t(mayWrite ? 'noScenario' : 'noScenarioRead')} />
              )
            }
          </Loaded>
        </div>
      </div>
    </Page>
  );
}
