import { type TableColumnsType, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { mostProjects, type OpenProject } from '../contract-bridge.ts';
import { growthWords } from './growth-words.ts';
import { ProjectLink } from './project-link.tsx';
import { useOpenProjects } from './use-growth-detail.ts';
import { wanColumn } from './wan-column.tsx';

/** Projects of a unit's own plan that have work left, with why. */
export function OpenProjects({ month, unitCode }: { readonly month: string; readonly unitCode: string }) {
  const t = useWords(growthWords);
  const navigate = useNavigate();
  const { nameOf } = useRegions();
  const query = useOpenProjects(month, unitCode);
  const columns: TableColumnsType<OpenProject> = [
    { title: t('project'), key: 'name', width: 360, render: (_, row) => <ProjectLink {...row} /> },
    { title: t('state'), key: 'state', width: 90, render: (_, { state }) => t(`state.${state}`) },
    { title: t('lastMonth'), key: 'last', width: 90, render: (_, { lastMonth }) => lastMonth ?? '—' },
    wanColumn('planned', t('plannedWan'), { width: 130, yuanOf: ({ plannedYuan }) => plannedYuan }),
    wanColumn('done', t('doneWan'), { width: 130, yuanOf: ({ doneYuan }) => doneYuan }),
    wanColumn('left', t('leftWan'), { width: 130, yuanOf: ({ leftYuan }) => leftYuan }),
  ];
  return (
    <>
      <Typography.Paragraph type="secondary">{t('openHelp')}</Typography.Paragraph>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={t('openTitle', { unit: nameOf(unitCode), month })}
            columns={columns}
            rows={rows}
            rowKey={({ projectId }) => projectId}
            open={({ projectId }) => navigate(`/projects/${projectId}`)}
            totals={t(rows.length >= mostProjects ? 'firstOpen' : 'allRows', { n: rows.length })}
            empty={t('noOpen')}
          />
        )}
      </Loaded>
    </>
  );
}
