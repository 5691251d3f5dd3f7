import { SendOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { RedItem, Task } from '../contract.ts';
import { words } from './words.ts';

const SetTaskForm = lazy(() => import('./set-task-form.tsx'));

/** From what a task is set: an item that stands out, a decision of a meeting, or nothing of that. */
export type TaskFrom = Pick<RedItem, 'kind' | 'key' | 'projectId' | 'unitCode'> & {
  readonly title: string;
  readonly link: string | null;
  readonly meetingId?: string;
  /** What the unit says of the lag, shown beside the form. */
  readonly said?: RedItem['said'];
};

type Wish = {
  readonly from: TaskFrom;
  readonly done?: (task: Task) => void;
  readonly label?: string;
} & Pick<ButtonProps, 'size' | 'type'>;

/** The button “交办” with the form behind it; nothing for those who set no tasks. */
export function SetTaskButton({ from, done, label, size = 'small', type = 'default' }: Wish) {
  const t = useWords(words);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('coordination.set-task')) return null;
  const stop = (event: { stopPropagation: () => void }) => event.stopPropagation();
  return (
    // A row that opens at a click must not open when its button is meant, nor at what is typed into the form.
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps events of the form within it
    <span onClick={stop} onKeyDown={stop} onAuxClick={stop} className="no-print">
      <Button size={size} type={type} icon={<SendOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {label ?? t('setOne')}
      </Button>
      {isOpen && (
        <Suspense>
          <SetTaskForm from={from} close={() => setOpen(false)} {...(done && { done })} />
        </Suspense>
      )}
    </span>
  );
}
