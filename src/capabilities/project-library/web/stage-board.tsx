import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { type ProjectFilter, type ProjectRow, summariseProjects } from '../contract.ts';
import { ladderStages } from '../rules/ladder.ts';
import { type ProjectStage, projectStages } from '../rules/project.ts';
import { BoardColumn } from './board-column.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import './project.css';

/** A card that a person moves, and where to. */
type Move = { readonly card: ProjectRow; readonly to: ProjectStage };

/** Projects in columns by stage with count and planned total; moving a card records the step or the reason. */
export function StageBoard({ filter }: { readonly filter: ProjectFilter }) {
  const t = useWords(lifeCycleWords);
  const mayEdit = useMay()('project-library.edit');
  const [move, setMove] = useState<Move | null>(null);
  const summary = useQuery({
    queryKey: ['project-library', 'summary', filter],
    queryFn: ({ signal }) => call(summariseProjects, { query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });
  const stages = projectStages.filter((stage) => filter.stage === undefined || stage === filter.stage);
  const begin = (card: ProjectRow, to: ProjectStage) => card.stage !== to && setMove({ card, to });
  const close = () => setMove(null);
  return (
    <>
      {mayEdit && <Typography.Text type="secondary">{t('boardHelp')}</Typography.Text>}
      <Loaded query={summary}>
        {(sums) => (
          <>
            <Unstaged projects={sums.stages.find(({ stage }) => stage === null)?.projects ?? 0} />
            <section className="stage-board" aria-label={t('board')}>
              {stages.map((stage) => {
                const sum = sums.stages.find((one) => one.stage === stage);
                return (
                  <BoardColumn
                    key={stage}
                    stage={stage}
                    filter={filter}
                    projects={sum?.projects ?? 0}
                    plannedTotalYuan={sum?.plannedTotalYuan ?? 0}
                    begin={mayEdit ? begin : null}
                  />
                );
              })}
            </section>
          </>
        )}
      </Loaded>
      {move && (ladderStages as readonly string[]).includes(move.to) && (
        <StepDialog
          project={{ id: move.card.id, name: move.card.name }}
          step={ladderStages.indexOf(move.to)}
          close={close}
          isMove
        />
      )}
      {move && (move.to === 'suspended' || move.to === 'cancelled') && (
        <SetAsideDialog project={{ id: move.card.id, name: move.card.name }} to={move.to} close={close} />
      )}
    </>
  );
}

/** Projects whose stage nobody stated stand in no column. */
function Unstaged({ projects }: { readonly projects: number }) {
  const t = useWords(lifeCycleWords);
  return projects === 0 ? null : (
    <Typography.Paragraph type="warning">{t('noStage', { count: projects })}</Typography.Paragraph>
  );
}
