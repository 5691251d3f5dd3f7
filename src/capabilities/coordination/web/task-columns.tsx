import type { TableColumnsType } from 'antd';
import { useWords } from '#ui/words.ts';
import type { Task } from '../contract.ts';
import { TaskMarks } from './task-marks.tsx';
import { words } from './words.ts';

/** Columns of a list of tasks, for a screen of 1366 pixels; `isShort` leaves out what a meeting or a project says. */
export function useTaskColumns(isShort = false): TableColumnsType<Task> {
  const t = useWords(words);
  const all: TableColumnsType<Task> = [
    { title: t('task'), key: 'title', width: 250, render: (_, { title }) => <Wrapped text={title} width={240} /> },
    {
      title: t('receiverName'),
      key: 'receiver',
      width: 150,
      render: (_, { receiverName }) => <Wrapped text={receiverName} width={140} />,
    },
    { title: t('person'), key: 'person', width: 90, render: (_, { person }) => <Wrapped text={person} width={90} /> },
    {
      title: t('dueOn'),
      key: 'due',
      width: 100,
      render: (_, { dueOn }) => <span className="numeral">{dueOn}</span>,
    },
    { title: t('stateFilter'), key: 'state', width: 150, render: (_, task) => <TaskMarks task={task} /> },
    { title: t('source'), key: 'source', width: 110, render: (_, { source }) => t(`source.${source.kind}`) },
    {
      title: t('latest'),
      key: 'latest',
      width: 220,
      render: (_, { latest }) => (
        <span className="cut cut-210" title={latest ?? undefined}>
          {latest ?? '—'}
        </span>
      ),
    },
  ];
  return isShort ? all.filter(({ key }) => key !== 'source') : all;
}

function Wrapped({ text, width }: { readonly text: string; readonly width: number }) {
  return <div style={{ maxWidth: width, whiteSpace: 'normal' }}>{text}</div>;
}
