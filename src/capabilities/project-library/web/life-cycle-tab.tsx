import { ClockCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person, usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Project } from '../contract.ts';
import type { LadderStep, readLifeCycle } from '../contract-life-cycle.ts';
import { isSetAside, ladderStages, rungOf } from '../rules/ladder.ts';
import { type LifeCycleWord, lifeCycleWords } from './life-cycle-words.ts';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { StatisticsPanel } from './statistics-panel.tsx';
import { StepDialog } from './step-dialog.tsx';
import { StepHistory } from './step-history.tsx';
import { StepPaper } from './step-paper.tsx';
import { useLifeCycle } from './use-life-cycle.ts';
import './project.css';

type LifeCycle = Reply<typeof readLifeCycle>;
/** A rung of the ladder; `known` is null where nobody recorded anything. */
type Rung = { readonly step: number; readonly known: LadderStep | null; readonly isPassed: boolean };

/** How far a project is: the nine steps, planned against actual, and where it stands with the statistics bureau. */
export function LifeCycleTab({ project }: { readonly project: Project }) {
  const query = useLifeCycle(project.id);
  const may = useMay();
  const isAlive = project.mergedInto === null;
  const mayEdit = may('project-library.edit') && isAlive;
  const mayState = may('project-library.state-statistics') && isAlive;
  return (
    <Loaded query={query}>
      {(lifeCycle) => (
        <Flex vertical gap="middle">
          <Ladder project={project} lifeCycle={lifeCycle} mayEdit={mayEdit} />
          <StatisticsPanel project={project} entries={lifeCycle.statistics} mayState={mayState} />
          <Mergers lifeCycle={lifeCycle} />
        </Flex>
      )}
    </Loaded>
  );
}

type Shown = { readonly project: Project; readonly lifeCycle: LifeCycle; readonly mayEdit: boolean };

function Ladder({ project, lifeCycle, mayEdit }: Shown) {
  const t = useWords(lifeCycleWords);
  const [step, setStep] = useState<number | null>(null);
  const stated = rungOf(lifeCycle.stage);
  const rungs = ladderStages.map((_, place): Rung => {
    const known = lifeCycle.steps.find((one) => one.step === place) ?? null;
    return { step: place, known, isPassed: known === null && place <= stated };
  });
  return (
    <Card
      size="small"
      title={t('ladder')}
      extra={mayEdit && <StandingActs project={project} stage={lifeCycle.stage} />}
    >
      <DataTable
        caption={t('ladder')}
        columns={ladderColumns(t, { projectId: project.id, record: mayEdit ? setStep : null })}
        rows={rungs}
        rowKey={(rung) => String(rung.step)}
      />
      <StepHistory id={project.id} />
      {step !== null && <StepDialog project={project} step={step} close={() => setStep(null)} />}
    </Card>
  );
}

type Speak = (key: LifeCycleWord, facts?: Readonly<Record<string, string | number>>) => string;

type Acts = { readonly projectId: string; readonly record: ((step: number) => void) | null };

function ladderColumns(t: Speak, { projectId, record }: Acts): TableColumnsType<Rung> {
  const day = (text: string | null | undefined) => <span className="numeral">{text ?? '—'}</span>;
  return [
    {
      title: t('step'),
      key: 'step',
      width: 120,
      render: (_, { step }) => `${step} ${t(`step.${step}` as LifeCycleWord)}`,
    },
    { title: t('plannedOn'), key: 'planned', width: 110, render: (_, { known }) => day(known?.plannedOn) },
    {
      title: t('actualOn'),
      key: 'actual',
      width: 210,
      render: (_, { known, isPassed }) =>
        known?.skipGround ? (
          <Skipped known={known} />
        ) : isPassed ? (
          <Typography.Text type="secondary">{t('knownStage')}</Typography.Text>
        ) : (
          day(known?.actualOn)
        ),
    },
    { title: t('slip'), key: 'slip', width: 130, align: 'right', render: (_, { known }) => <SlipMark known={known} /> },
    {
      title: t('paper'),
      key: 'paper',
      render: (_, { known }) => (known ? <StepPaper projectId={projectId} step={known} /> : '—'),
    },
    {
      title: t('recordedBy'),
      key: 'by',
      width: 190,
      render: (_, { known }) =>
        known && (
          <span className="numeral">
            <Person name={known.recordedBy} /> {instantText(known.recordedAt)}
          </span>
        ),
    },
    ...(record
      ? [
          {
            title: <span className="visually-hidden">{t('record')}</span>,
            key: 'act',
            width: 80,
            className: 'no-print',
            render: (_: unknown, { step }: Rung) => (
              <Button size="small" onClick={() => record(step)}>
                {t('record')}
                <span className="visually-hidden">{t(`step.${step}` as LifeCycleWord)}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function Skipped({ known }: { readonly known: LadderStep }) {
  const t = useWords(lifeCycleWords);
  return (
    <span title={known.skipReason ?? ''}>
      {t('skipped')}：{known.skipGround && t(known.skipGround)}
      {known.skipReason && `，${known.skipReason}`}
    </span>
  );
}

/** Days against the plan as word, figure and icon. */
function SlipMark({ known }: { readonly known: LadderStep | null }) {
  const t = useWords(lifeCycleWords);
  if (!known?.slip) return '—';
  const { days, level } = known.slip;
  const text = days === 0 ? t('sameDay') : days < 0 ? t('early', { days: -days }) : t('late', { days });
  const open = known.actualOn === null && t('notReached');
  const looks = {
    onTime: { color: 'default', icon: <ClockCircleOutlined /> },
    note: { color: 'warning', icon: <ExclamationCircleOutlined /> },
    warn: { color: 'error', icon: <WarningOutlined /> },
  } as const;
  return (
    <Tag {...looks[level]} className="numeral">
      {text}
      {open}
    </Tag>
  );
}

function StandingActs({ project, stage }: { readonly project: Project; readonly stage: LifeCycle['stage'] }) {
  const t = useWords(lifeCycleWords);
  const [to, setTo] = useState<'suspended' | 'cancelled' | 'underWay' | null>(null);
  return (
    <Flex gap="small" className="no-print">
      {isSetAside(stage) ? (
        <Button size="small" onClick={() => setTo('underWay')}>
          {t('takeUp')}
        </Button>
      ) : (
        <Button size="small" onClick={() => setTo('suspended')}>
          {t('setAside')}
        </Button>
      )}
      {stage !== 'cancelled' && (
        <Button size="small" onClick={() => setTo('cancelled')}>
          {t('cancelProject')}
        </Button>
      )}
      {to && <SetAsideDialog project={project} to={to} close={() => setTo(null)} />}
    </Flex>
  );
}

function Mergers({ lifeCycle }: { readonly lifeCycle: LifeCycle }) {
  const t = useWords(lifeCycleWords);
  if (lifeCycle.mergedFrom.length === 0) return null;
  return (
    <Card size="small" title={t('mergedFrom')}>
      <ul className="bullet-list">
        {lifeCycle.mergedFrom.map(({ id, name, note, recordedAt, recordedBy }) => (
          <li key={id}>
            <Link to={`/projects/${id}`}>{name}</Link> <Person name={recordedBy} /> {instantText(recordedAt)} {note}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Says above a merged project where it went, and why. */
export function MergedBand({ project }: { readonly project: Project }) {
  const t = useWords(lifeCycleWords);
  const query = useLifeCycle(project.id);
  const nameOfPerson = usePersonNames();
  const into = query.data?.mergedInto;
  if (!into) return null;
  const { name, note, recordedAt, recordedBy } = into;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 8 }}
      title={t('mergedBand', { name, by: nameOfPerson(recordedBy), at: instantText(recordedAt), reason: note ?? '—' })}
      action={<Link to={`/projects/${into.id}`}>{t('toKept')}</Link>}
    />
  );
}
