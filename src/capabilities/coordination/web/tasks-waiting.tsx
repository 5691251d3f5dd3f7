import { SendOutlined } from '@ant-design/icons';
import { WaitingLine } from '#ui/waiting-line.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useTasks } from './use-coordination.ts';
import { words } from './words.ts';

/** One line about the tasks that wait for the reader's unit, with the way to them; nothing where none does. */
export function TasksWaiting() {
  const may = useMay();
  return may('coordination.read') ? <Waiting /> : null;
}

function Waiting() {
  const t = useWords(words);
  const answer = useTasks({ mine: 'answer', limit: 200 }).data?.rows ?? [];
  const decide = useTasks({ mine: 'decide', limit: 200 }).data?.rows ?? [];
  if (answer.length + decide.length === 0) return null;
  const overdue = answer.filter(({ overdueDays }) => overdueDays > 0).length;
  const parts = [
    ...(answer.length > 0 ? [t('waitingAnswer', { answer: answer.length })] : []),
    ...(overdue > 0 ? [t('waitingOverdue', { overdue })] : []),
    ...(decide.length > 0 ? [t('waitingDecide', { decide: decide.length })] : []),
  ];
  return (
    <WaitingLine
      isUrgent={overdue > 0}
      icon={<SendOutlined aria-hidden />}
      title={`${t('waitingTitle')}：${parts.join('，')}`}
      way={{ to: `/coordination?mine=${answer.length > 0 ? 'answer' : 'decide'}`, word: t('waitingOpen') }}
    />
  );
}
