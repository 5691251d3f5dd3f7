import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { z } from 'zod';
import { LongRunBar } from '#ui/long-run.tsx';
import { Failed, Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import './forecast.css';
import './advice.css';
import { adviceWords } from './advice-words.ts';
import { useAdvice, useAskAdvice } from './use-advice.ts';
import { useStepText } from './use-step-text.ts';
import { Workspace } from './workspace.tsx';

const EffortsDialog = lazy(() => import('./efforts-dialog.tsx'));
const search = z.object({
  advice: z.uuid().optional().catch(undefined),
  run: z.uuid().optional().catch(undefined),
});

/** What could be done for a unit, and what the chosen work would come to. */
export function AdvicePage() {
  const t = useWords(adviceWords);
  const nameOfPerson = usePersonNames();
  const me = useMe().data;
  const { unit: picked } = useView();
  const unit = picked ?? me?.regionCode ?? null;
  const [{ advice, run }, change] = useSearchState(search);
  const query = useAdvice(advice, unit);
  const client = useQueryClient();
  const stepText = useStepText();
  const { nameOf } = useRegions();
  const mayAsk = useMay()('forecast.advise');
  const ask = useAskAdvice((id) => change({ run: id, advice: undefined }));
  const shown = query.data?.unitCode ?? unit;
  return (
    <Page
      title={t('titleOf', { unit: nameOf(shown) })}
      asOf={query.data?.knownAt}
      extra={
        <>
          {query.data && <span>{t('basedOn', { month: query.data.asOfMonth })}</span>}
          <EffortsButton />
          {mayAsk && unit && (
            <Button
              type={query.data ? 'default' : 'primary'}
              loading={ask.isPending}
              onClick={() => ask.mutate(unit)}
              className="no-print"
            >
              {t(query.data ? 'run' : 'runFirst')}
            </Button>
          )}
        </>
      }
    >
      <div className="forecast-page">
        {ask.isError && <Failed error={ask.error} />}
        <LongRunBar
          id={run}
          nameOf={nameOfPerson}
          stepText={stepText}
          onDone={() => {
            change({ run: undefined, ...fresh });
            void client.invalidateQueries({ queryKey: ['forecast', 'advice'] });
          }}
          forget={() => change({ run: undefined })}
        />
        <Loaded query={query}>
          {(found) =>
            found ? (
              <Workspace key={found.id} advice={found} />
            ) : (
              <Alert
                type="info"
                showIcon
                title={t('none', { unit: nameOf(unit) })}
                description={t(mayAsk ? 'noneHelp' : 'noneRead')}
              />
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

/** Choices belong to the advice that they were made in. */
const fresh = { set: undefined, must: undefined, never: undefined, search: undefined, aim: undefined };

function EffortsButton() {
  const t = useWords(adviceWords);
  const may = useMay()('forecast.run');
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} className="no-print">
        {t('settings')}
      </Button>
      {isOpen && (
        <Suspense>
          <EffortsDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
