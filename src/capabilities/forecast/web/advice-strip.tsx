import { SendOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { percentText } from '#kernel/money.ts';
import { Explained } from '#ui/explained.tsx';
import { useWords } from '#ui/words.ts';
import type { Advice } from '../contract-advice.ts';
import { adviceWords } from './advice-words.ts';
import type { useChosen } from './chosen-state.ts';
import { Probability, useProbabilityText } from './probability.tsx';
import { words } from './words.ts';

type Wish = {
  readonly advice: Advice;
  readonly chosen: ReturnType<typeof useChosen>;
  /** Null until the scenarios have arrived. */
  readonly known: { readonly without: number; readonly now: number } | null;
  /** Null for those who set no tasks. */
  readonly adopt: (() => void) | null;
};

/** What the chosen work comes to: probability now and without it, effort, the goal; and what to do with it. */
export function AdviceStrip({ advice, chosen, known, adopt }: Wish) {
  const t = useWords(adviceWords);
  const w = useWords(words);
  const text = useProbabilityText();
  const { chosen: places } = chosen;
  const effort = places.reduce((sum, place) => sum + (advice.actions[place]?.effortDays ?? 0), 0);
  const open = places.filter((place) => !isAdopted(advice, place)).length;
  const proposed = advice.proposal.actions.map((id) => advice.actions.findIndex((action) => action.id === id));
  return (
    <div className="advice-strip">
      <dl className="headline">
        <Cell
          name={<Explained term={t('now')} help={t('now.help', { draws: advice.draws })} />}
          note={known && t('without', { text: text(known.without) })}
        >
          <span aria-live="polite" data-testid="probability">
            {known ? <Probability value={known.now} /> : '…'}
          </span>
        </Cell>
        <Cell
          name={<Explained term={t('effort')} help={t('effort.help')} />}
          note={t('chosenOf', { n: places.length, all: advice.actions.length })}
        >
          {effort} <small>{t('days')}</small>
        </Cell>
        <Cell name={<Explained term={w('goal')} help={w('base.help')} />} note={null}>
          {percentText(advice.goalPercent)} <small>%</small>
        </Cell>
      </dl>
      <Flex gap="small" wrap justify="end" align="center" className="no-print">
        <Button onClick={() => chosen.choose(proposed)}>{t('takeProposal')}</Button>
        <Button onClick={() => chosen.choose([])} disabled={places.length === 0}>
          {t('clear')}
        </Button>
        {adopt && (
          <Button type="primary" icon={<SendOutlined aria-hidden />} onClick={adopt} disabled={open === 0}>
            {t('adopt', { n: open })}
          </Button>
        )}
      </Flex>
    </div>
  );
}

/** Whether a task was made of an action. */
export function isAdopted({ actions, adopted }: Advice, place: number): boolean {
  return adopted.some(({ actionId }) => actionId === actions[place]?.id);
}

function Cell(wish: { readonly name: ReactNode; readonly note: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{wish.name}</dt>
      <dd>
        <span className="headline-figure">{wish.children}</span>
        <span className="headline-note">{wish.note}</span>
      </dd>
    </div>
  );
}
