import { Alert, Button, Flex, InputNumber, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { Explained } from '#ui/explained.tsx';
import { LongRunBar } from '#ui/long-run.tsx';
import { Failed } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useLongRun } from '#ui/use-long-run.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { type Advice, type AdviceProposal, proposal as proposalShape } from '../contract-advice.ts';
import { adviceWords } from './advice-words.ts';
import type { useChosen } from './chosen-state.ts';
import { useProbabilityText } from './probability.tsx';
import { useSearch } from './use-advice.ts';
import { useStepText } from './use-step-text.ts';

type Wish = { readonly advice: Advice; readonly chosen: ReturnType<typeof useChosen> };
const search = z.object({
  search: z.uuid().optional().catch(undefined),
  aim: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
});

/** The least laborious set, others that come near it, or why none is enough; and a new search with what must and must not be. */
export function ProposalPanel({ advice, chosen }: Wish) {
  const t = useWords(adviceWords);
  const nameOfPerson = usePersonNames();
  const [asked, change] = useSearchState(search);
  const stepText = useStepText();
  const found = proposalShape.safeParse(useLongRun(asked.search).data?.result);
  const isSearched = asked.search !== undefined && found.success;
  const shown = isSearched ? found.data : advice.proposal;
  const aim = isSearched ? (asked.aim ?? advice.probabilityPercent) : advice.probabilityPercent;
  return (
    <section className="panel advice-proposal" aria-label={t('proposal')}>
      <header className="panel-head">
        <h2>
          <Explained term={t('proposal')} help={t('proposal.help', { draws: advice.draws })} />
        </h2>
      </header>
      <Verdict proposal={shown} aim={aim} />
      {shown.status !== 'alreadyMet' && shown.actions.length > 0 && (
        <Button size="small" onClick={() => chosen.choose(placesOf(advice, shown.actions))} className="no-print">
          {t('take')}
        </Button>
      )}
      <Alternatives advice={advice} proposal={shown} chosen={chosen} />
      <SearchForm
        advice={advice}
        chosen={chosen}
        asked={(run, percent) => change({ search: run, aim: String(percent) })}
      />
      <LongRunBar
        id={asked.search}
        nameOf={nameOfPerson}
        stepText={stepText}
        onDone={() => undefined}
        forget={() => change({ search: undefined, aim: undefined })}
      />
    </section>
  );
}

function Verdict({ proposal, aim }: { readonly proposal: AdviceProposal; readonly aim: number }) {
  const t = useWords(adviceWords);
  const text = useProbabilityText();
  const { status, actions, effort, probability, standardError, reason, bestProbability } = proposal;
  if (status === 'alreadyMet')
    return <Alert type="success" showIcon title={t('alreadyMet', { text: text(proposal.baseProbability) })} />;
  if (status === 'unreachable')
    return (
      <Alert
        type="warning"
        showIcon
        title={`${t('unreachable', { text: text(bestProbability ?? probability), aim })}${reason ? t(`reason.${reason}`) : ''}`}
      />
    );
  const error = (1.96 * standardError * 100).toFixed(1);
  return (
    <Typography.Paragraph style={{ marginBottom: 6 }}>
      {t('reached', { n: actions.length, effort, text: text(probability), error })}{' '}
      <Typography.Text type="secondary">{t(proposal.proven ? 'proven' : 'notProven')}</Typography.Text>
    </Typography.Paragraph>
  );
}

function Alternatives({ advice, proposal, chosen }: Wish & { readonly proposal: AdviceProposal }) {
  const t = useWords(adviceWords);
  const text = useProbabilityText();
  if (proposal.alternatives.length === 0) return null;
  return (
    <>
      <h3 className="advice-heading">{t('alternatives')}</h3>
      <ul className="advice-sets">
        {proposal.alternatives.map((set) => (
          <li key={set.actions.join()}>
            <span className="advice-set">
              {t('alternative', { n: set.actions.length, effort: set.effort, text: text(set.probability) })}
              <Difference advice={advice} best={proposal.actions} other={set.actions} />
            </span>
            <Button size="small" onClick={() => chosen.choose(placesOf(advice, set.actions))} className="no-print">
              {t('take')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

type Compared = { readonly advice: Advice; readonly best: readonly string[]; readonly other: readonly string[] };

/** What another set does in place of what the best one does, by the names of the projects. */
function Difference({ advice, best, other }: Compared) {
  const t = useWords(adviceWords);
  const namesOf = (ids: readonly string[], without: readonly string[]) =>
    advice.actions.flatMap(({ id, name }) => (ids.includes(id) && !without.includes(id) ? [name] : []));
  const changes = [
    { key: 'difference.into', names: namesOf(other, best) },
    { key: 'difference.out', names: namesOf(best, other) },
  ] as const;
  return changes
    .filter(({ names }) => names.length > 0)
    .map(({ key, names }) => (
      <span key={key} className="advice-difference" title={names.join('、')}>
        {t(key, { names: names.join('、') })}
      </span>
    ));
}

function SearchForm({ advice, chosen, asked }: Wish & { readonly asked: (run: string, percent: number) => void }) {
  const t = useWords(adviceWords);
  const may = useMay()('forecast.advise');
  const [percent, setPercent] = useState<number>(advice.probabilityPercent);
  const again = useSearch(advice.id, (run) => asked(run, percent));
  if (!may) return null;
  const idsOf = (places: readonly number[]) => places.flatMap((place) => advice.actions[place]?.id ?? []);
  const wish = { probabilityPercent: percent, pinned: idsOf(chosen.must), banned: idsOf(chosen.never) };
  return (
    <div className="no-print">
      <h3 className="advice-heading">{t('search')}</h3>
      <Flex gap="small" align="center" wrap>
        <InputNumber
          aria-label={t('aim')}
          prefix={t('aim')}
          suffix="%"
          min={50}
          max={99}
          precision={0}
          value={percent}
          onChange={(value) => value !== null && setPercent(value)}
          style={{ width: 170 }}
        />
        <Button loading={again.isPending} onClick={() => again.mutate(wish)}>
          {t('search')}
        </Button>
      </Flex>
      <p className="forecast-quiet">{t('searchHelp')}</p>
      {again.isError && <Failed error={again.error} />}
    </div>
  );
}

function placesOf({ actions }: Advice, ids: readonly string[]): number[] {
  return ids.map((id) => actions.findIndex((action) => action.id === id)).filter((place) => place >= 0);
}
