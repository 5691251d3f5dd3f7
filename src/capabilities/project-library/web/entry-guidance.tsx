import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Project } from '../contract.ts';
import { checkMaterial, readEntryGuidance } from '../contract-entry.ts';
import { EntryTag, MissingText } from './entry-tag.tsx';
import { entryWords } from './entry-words.ts';
import { MissingDoor } from './missing-door.tsx';
import { StatisticsDialog } from './statistics-panel.tsx';

type Guidance = Reply<typeof readEntryGuidance>;

/** What a project still lacks to be entered in the statistics library, who has it, by when, and its papers. */
export function EntryGuidance({ project }: { readonly project: Project }) {
  return <Loaded query={useGuidance(project)}>{(guidance) => <Guided project={project} guidance={guidance} />}</Loaded>;
}

function useGuidance({ id, version }: Pick<Project, 'id' | 'version'>) {
  return useQuery({
    queryKey: ['project-library', 'entry', id, version],
    queryFn: ({ signal }) => call(readEntryGuidance, { params: { id } }, { signal }),
  });
}

/** How far a project is on its way into the statistics library, in a line that opens the whole; nothing where it is out. */
export function EntryLine({ project, open }: { readonly project: Project; readonly open: () => void }) {
  const t = useWords(entryWords);
  const guidance = useGuidance(project).data;
  if (!guidance || guidance.state === 'notInCaliber') return null;
  const { state, missing } = guidance;
  return (
    <span>
      <EntryTag state={state} />
      {missing.length > 0 && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={open}>
          {t('stillCount', { count: missing.length })}
        </Button>
      )}
    </span>
  );
}

function Guided({ project, guidance }: { readonly project: Project; readonly guidance: Guidance }) {
  const t = useWords(entryWords);
  const mayAnswer = useMay()('project-library.state-statistics');
  const [isAnswering, setAnswering] = useState(false);
  const { state, missing, rules } = guidance;
  return (
    <Flex vertical gap="small">
      {rules?.isExample && <Alert type="warning" showIcon title={t('exampleRules')} />}
      <Card
        size="small"
        title={t('entry')}
        extra={
          mayAnswer && state !== 'notInCaliber' ? (
            <Button size="small" className="no-print" onClick={() => setAnswering(true)}>
              {t('answer')}
            </Button>
          ) : null
        }
      >
        <Flex vertical gap="small">
          <Headline guidance={guidance} />
          {missing.length > 0 && <Missing projectId={project.id} missing={missing} />}
          <Typography.Text type="secondary">{t('decides')}</Typography.Text>
        </Flex>
      </Card>
      {guidance.papers.length > 0 && state !== 'notInCaliber' && <Papers project={project} guidance={guidance} />}
      {isAnswering && <StatisticsDialog project={project} close={() => setAnswering(false)} />}
    </Flex>
  );
}

function Headline({ guidance: { state, since, window, handed, returned, missing } }: { readonly guidance: Guidance }) {
  const t = useWords(entryWords);
  const facts = [
    state === 'ripe' && t('nothingMissing'),
    since && t('since', { day: since }),
    (missing.length > 0 || state === 'ripe') && window && t('window', window),
    handed && t('handedOn', handed),
    returned && t('returnedFor', { month: returned.month ?? '—', reason: returned.reason ?? '—' }),
  ].filter((text) => typeof text === 'string');
  return (
    <Flex gap="small" wrap align="center" style={{ fontVariantNumeric: 'tabular-nums' }}>
      <EntryTag state={state} />
      {facts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </Flex>
  );
}

function Missing({ projectId, missing }: Pick<Guidance, 'missing'> & { readonly projectId: string }) {
  const t = useWords(entryWords);
  const columns = [
    {
      title: t('still'),
      key: 'what',
      render: (_: unknown, one: Guidance['missing'][number]) => <MissingText missing={one} />,
    },
    {
      title: t('holderHead'),
      key: 'who',
      width: 140,
      render: (_: unknown, { holder }: Guidance['missing'][number]) => t(`holder.${holder}`),
    },
    {
      title: t('byHead'),
      key: 'by',
      width: 120,
      render: (_: unknown, { by }: Guidance['missing'][number]) => by ?? '—',
    },
    {
      title: t('doorHead'),
      key: 'door',
      width: 100,
      className: 'no-print',
      render: (_: unknown, one: Guidance['missing'][number]) => <MissingDoor projectId={projectId} missing={one} />,
    },
  ];
  return (
    <DataTable
      caption={t('still')}
      columns={columns}
      rows={missing}
      rowKey={({ code, material }) => `${code} ${material?.kind ?? ''}`}
    />
  );
}

type Paper = Guidance['papers'][number];

function Papers({ project, guidance }: { readonly project: Project; readonly guidance: Guidance }) {
  const t = useWords(entryWords);
  const mayCheck = useMay()('project-library.check-material');
  const nameOfPerson = usePersonNames();
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: ({ kind, isAtHand }: Pick<Paper, 'kind' | 'isAtHand'>) =>
      call(checkMaterial, { params: { id: project.id, kind }, body: { isAtHand: !isAtHand, note: null } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['project-library', 'entry', project.id] }),
  });
  const { source } = guidance.rules ?? { source: null };
  const isByFact = (paper: Paper) => paper.kind === 'approval' && paper.isAtHand && paper.on === null;
  const columns = [
    { title: t('paper'), dataIndex: 'name' },
    { title: t('proof'), key: 'kind', width: 190, render: (_: unknown, { kind }: Paper) => t(`material.${kind}`) },
    {
      title: t('holderHead'),
      key: 'who',
      width: 120,
      render: (_: unknown, { holder }: Paper) => t(`holder.${holder}`),
    },
    { title: t('stateHead'), key: 'state', width: 100, render: (_: unknown, paper: Paper) => <AtHand paper={paper} /> },
    {
      title: t('checkHead'),
      key: 'by',
      width: 190,
      render: (_: unknown, paper: Paper) => {
        if (isByFact(paper)) return t('byApproval');
        return paper.by && paper.on ? t('checkedBy', { by: nameOfPerson(paper.by), on: paper.on }) : '—';
      },
    },
    {
      title: <span className="visually-hidden">{t('edit')}</span>,
      key: 'act',
      width: 100,
      className: 'no-print',
      render: (_: unknown, paper: Paper) =>
        mayCheck &&
        !isByFact(paper) && (
          <Button size="small" loading={check.isPending} onClick={() => check.mutate(paper)}>
            {t(paper.isAtHand ? 'markMissing' : 'markAtHand')}
            <span className="visually-hidden">{paper.name}</span>
          </Button>
        ),
    },
  ];
  return (
    <Card size="small" title={t('papers')}>
      {check.isError && <Failed error={check.error} />}
      <DataTable caption={t('papers')} columns={columns} rows={guidance.papers} rowKey={({ kind }) => kind} />
      <Typography.Text type="secondary">{t('rulesUsed', { source: source ?? t('noSource') })}</Typography.Text>
    </Card>
  );
}

function AtHand({ paper }: { readonly paper: Paper }) {
  const t = useWords(entryWords);
  return paper.isAtHand ? (
    <Tag color="success" icon={<CheckCircleOutlined />}>
      {t('atHand')}
    </Tag>
  ) : (
    <Tag color="warning" icon={<ExclamationCircleOutlined />}>
      {t('notAtHand')}
    </Tag>
  );
}
