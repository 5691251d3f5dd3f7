import { type TableColumnsType, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { wanText } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { OpenProject } from '../contract-bridge.ts';
import { growthWords } from './growth-words.ts';
import { ProjectLink } from './project-link.tsx';
import { useOpenProjects } from './use-growth-detail.ts';

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
    wan('planned', t('plannedWan'), ({ plannedYuan }) => plannedYuan),
    wan('done', t('doneWan'), ({ doneYuan }) => doneYuan),
    wan('left', t('leftWan'), ({ leftYuan }) => leftYuan),
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
            totals={t('allRows', { n: rows.length })}
            empty={t('noOpen')}
          />
        )}
      </Loaded>
    </>
  );
}

function wan(key: string, title: string, yuanOf: (row: OpenProject) => number) {
  return {
    ...{ title, key, width: 130, align: 'right' as const },
    render: (_: unknown, row: OpenProject) => <span className="numeral">{wanText(yuanOf(row))}</span>,
  };
}
