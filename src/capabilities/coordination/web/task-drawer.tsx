import { Descriptions, Drawer, Flex, Timeline, Typography } from 'antd';
import { Link } from 'react-router';
import { instantText, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { Task, TaskEvent } from '../contract.ts';
import { AnswerTask, DecideTask } from './task-acts.tsx';
import { TaskMarks } from './task-marks.tsx';
import { useTask } from './use-coordination.ts';
import { words } from './words.ts';

/** One task: what is to be done by whom, where it comes from, all its steps, and what the reader may do. */
export function TaskDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const query = useTask(id);
  return (
    <Drawer open size={680} title={t('setTitle')} onClose={close}>
      <Loaded query={query}>
        {({ task, events }) => (
          <Flex vertical gap="middle">
            <Flex justify="space-between" gap="small" align="start">
              <Typography.Text strong style={{ fontSize: 16 }}>
                {task.title}
              </Typography.Text>
              <TaskMarks task={task} />
            </Flex>
            <TaskFacts task={task} />
            {task.mayAnswer && <AnswerTask key={`answer ${task.version}`} task={task} />}
            {task.mayDecide && <DecideTask key={`decide ${task.version}`} task={task} />}
            <section>
              <Typography.Title level={2} style={{ fontSize: 16 }}>
                {t('course')}
              </Typography.Title>
              <Course events={events} />
            </section>
          </Flex>
        )}
      </Loaded>
    </Drawer>
  );
}

function TaskFacts({ task }: { readonly task: Task }) {
  const t = useWords(words);
  const { nameOf } = useRegions();
  const nameOfPerson = usePersonNames();
  const { source, projectId, projectName, dueOn, firstDueOn } = task;
  const by = { unit: nameOf(task.setUnitCode), by: nameOfPerson(task.setBy), at: instantText(task.setAt) };
  const items = [
    { key: 'receiver', label: t('receiverName'), children: task.receiverName },
    { key: 'person', label: t('person'), children: task.person },
    {
      key: 'due',
      label: t('dueOn'),
      children: firstDueOn === dueOn ? dueOn : `${dueOn}（${t('firstDueOn', { day: firstDueOn })}）`,
    },
    {
      key: 'source',
      label: t('source'),
      children: (
        <>
          {t(`source.${source.kind}`)} {source.link && <Link to={source.link}>{t('sourceOpen')}</Link>}
        </>
      ),
    },
    {
      key: 'project',
      label: t('project'),
      span: 2,
      children: projectId ? <Link to={`/projects/${projectId}`}>{projectName ?? t('project')}</Link> : '—',
    },
    { key: 'measures', label: t('measures'), span: 2, children: <span className="pre-wrap">{task.measures}</span> },
    { key: 'setBy', label: t('setBy'), span: 2, children: t('setByAt', by) },
  ];
  return <Descriptions size="small" bordered column={2} items={items} />;
}

function Course({ events }: { readonly events: readonly TaskEvent[] }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  return (
    <Timeline
      items={events.toReversed().map((event) => ({
        key: event.sequence,
        content: (
          <div>
            <strong>{t(`event.${event.what}`)}</strong>{' '}
            {(event.what === 'set' || event.what === 'extend' || event.what === 'reopen') &&
              t('until', { day: event.dueOn })}
            <div className="pre-wrap">{event.text}</div>
            {event.proof && <div>{t('proofOf', { proof: event.proof })}</div>}
            <Typography.Text type="secondary">
              {t('byAt', { by: nameOfPerson(event.by), at: instantText(event.at) })}
            </Typography.Text>
          </div>
        ),
      }))}
    />
  );
}
