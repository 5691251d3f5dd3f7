import { TrophyOutlined } from '@ant-design/icons';
import { WaitingLine } from '#ui/waiting-line.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { ListedRun } from '../contract.ts';
import { useRuns } from './use-assessment.ts';
import { words } from './words.ts';

/** A line for each assessment that waits for the reader, with the way to it; nothing where none does. */
export function AssessmentsWaiting() {
  const may = useMay();
  return may('assessment.read') ? <Waiting /> : null;
}

function Waiting() {
  const t = useWords(words);
  const says = useSays();
  const runs = useRuns({ state: 'open', limit: 50 }).data?.rows ?? [];
  return runs.flatMap((run) => {
    const parts = says(run);
    if (parts.length === 0) return [];
    return [
      <WaitingLine
        key={run.id}
        icon={<TrophyOutlined aria-hidden />}
        title={`${t('waitingTitle')}：${parts.join('，')}`}
        way={{ to: `/assessment/${run.id}`, word: t('waitingOpen') }}
      />,
    ];
  });
}

/** What of a run waits for the reader, in words. */
export function useSays(): (run: ListedRun) => string[] {
  const t = useWords(words);
  const mayAnswer = useMay()('assessment.answer');
  return ({ schemeName: scheme, ownSpoken, toConfirm, toAnswer, dueOn, state }) => [
    ...(state === 'open' && mayAnswer && ownSpoken === false ? [t('waitingSelf', { scheme, day: dueOn ?? '—' })] : []),
    ...(toConfirm > 0 ? [t('waitingConfirm', { scheme, count: toConfirm })] : []),
    ...(toAnswer > 0 ? [t('waitingAnswer', { scheme, count: toAnswer })] : []),
  ];
}
