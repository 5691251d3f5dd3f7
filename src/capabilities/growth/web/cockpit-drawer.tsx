import { Drawer, type TableColumnsType, Typography } from 'antd';
import { useNavigate } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { readContributions } from '../contract.ts';
import { FollowUpList } from './follow-up-list.tsx';
import { ProjectLink } from './project-link.tsx';
import { useContributions } from './use-cockpit.ts';
import { wanColumn } from './wan-column.tsx';
import { words } from './words.ts';

type Contribution = Reply<typeof readContributions>[number];
type Wish = {
  readonly open: 'projects' | 'missing' | 'lagging';
  /** The unit, or the city for all of its units. */
  readonly of: string;
  readonly month: string;
  readonly close: () => void;
};

/** The rows behind a figure of the cockpit, with what the figure means. */
export default function CockpitDrawer({ open, of, month, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const { nameOf, city } = useRegions();
  const unit = of === city?.code ? null : of;
  const facts = { unit: nameOf(of), month };
  const title = t(`${open}Title`, facts);
  const definition = { projects: 'definition', missing: 'missingDefinition', lagging: 'laggingDefinition' } as const;
  return (
    <Drawer open size={1140} title={title} onClose={close} rootClassName="cockpit-drawer">
      <Typography.Paragraph type="secondary">{t(definition[open], facts)}</Typography.Paragraph>
      {open === 'projects' ? (
        <Contributions month={month} unit={unit} caption={title} />
      ) : (
        <FollowUpList kind={open} month={month} unit={unit} caption={title} />
      )}
    </Drawer>
  );
}

type About = { readonly month: string; readonly unit: string | null; readonly caption: string };

function Contributions({ month, unit, caption }: About) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { shortNameOf } = useRegions();
  const query = useContributions(month, unit);
  const columns: TableColumnsType<Contribution> = [
    { title: '#', key: 'place', width: 48, align: 'right', render: (_, __, place) => place + 1 },
    {
      title: t('project'),
      key: 'name',
      width: 420,
      render: (_, row) => <ProjectLink {...row} />,
    },
    { title: t('unit'), key: 'unit', width: 90, render: (_, { unitCode }) => shortNameOf(unitCode) },
    wanColumn('invested', t('investedWan'), { width: 140, yuanOf: ({ investedYuan }) => investedYuan }),
    wanColumn('base', t('baseWan'), { width: 140, yuanOf: ({ baseYuan }) => baseYuan }),
  ];
  return (
    <Loaded query={query}>
      {(rows) => (
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          rowKey={({ projectId }) => projectId}
          open={({ projectId }) => navigate(`/projects/${projectId}`)}
          totals={rows.length >= 200 ? t('firstRows', { n: rows.length }) : t('allProjects', { n: rows.length })}
        />
      )}
    </Loaded>
  );
}
