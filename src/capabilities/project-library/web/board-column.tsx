import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { wanText, yiText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { listProjects, type ProjectFilter, type ProjectRow } from '../contract.ts';
import { type ProjectStage, projectStages } from '../rules/project.ts';
import { CaliberTag } from './caliber-tag.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';

/** Cards that a column shows at once. */
const cards = 12;

type Begin = ((card: ProjectRow, to: ProjectStage) => void) | null;
type Wish = {
  readonly stage: ProjectStage;
  readonly filter: ProjectFilter;
  readonly projects: number;
  readonly plannedTotalYuan: number;
  /** Begins to move a card; null for those who only look. */
  readonly begin: Begin;
};

/** The card under the pointer while it is dragged: what is dropped carries no more than its id. */
let dragged: ProjectRow | null = null;

/** One stage with its projects, the largest first; more are read on demand. */
export function BoardColumn({ stage, filter, projects, plannedTotalYuan, begin }: Wish) {
  const t = useWords(lifeCycleWords);
  const [isOver, setOver] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['project-library', 'projects', 'board', stage, filter],
    queryFn: ({ pageParam, signal }) =>
      call(
        listProjects,
        { query: { ...filter, stage, limit: cards, ...(pageParam && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: projects > 0,
  });
  const drop = () => {
    setOver(false);
    if (dragged) begin?.(dragged, stage);
    dragged = null;
  };
  const shown = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const left = Math.max(0, projects - shown.length);
  return (
    <section
      className={isOver ? 'board-column board-column-over' : 'board-column'}
      aria-label={t(stage)}
      {...(begin && {
        onDragOver: (event: React.DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: drop,
      })}
    >
      <h2>
        {t(stage)}
        <span className="numeral">{t('boardFigures', { projects, amount: yiText(plannedTotalYuan) })}</span>
      </h2>
      {projects === 0 ? (
        <p className="quiet">{t('noCards')}</p>
      ) : (
        <Loaded query={query}>
          {() => (
            <>
              <ul>
                {shown.map((card) => (
                  <Card key={card.id} card={card} begin={begin} />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  size="small"
                  type="link"
                  loading={query.isFetchingNextPage}
                  onClick={() => query.fetchNextPage()}
                >
                  {t('moreCards', { count: Math.min(cards, left) })}
                </Button>
              )}
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}

function Card({ card, begin }: { readonly card: ProjectRow; readonly begin: Begin }) {
  const t = useWords(lifeCycleWords);
  const { shortNameOf } = useRegions();
  const places = projectStages.filter((stage) => stage !== card.stage);
  return (
    <li
      className="board-card"
      {...(begin && {
        draggable: true,
        onDragStart: (event: React.DragEvent) => {
          dragged = card;
          event.dataTransfer.setData('text/plain', card.id);
        },
      })}
    >
      <Link to={`/projects/${card.id}`} draggable={false}>
        {card.name}
      </Link>
      <div className="board-card-foot">
        <span className="numeral">
          {shortNameOf(card.unitCode)} · {wanText(card.plannedTotalYuan)} {t('yuanWan')}
        </span>
        <CaliberTag verdict={card.caliber} />
        {begin && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: places.map((key) => ({ key, label: t(key) })),
              onClick: ({ key }) => begin(card, places.find((stage) => stage === key) ?? 'idea'),
            }}
          >
            <Button size="small" type="text" aria-label={t('moveOf', { name: card.name })}>
              {t('move')}
            </Button>
          </Dropdown>
        )}
      </div>
    </li>
  );
}
