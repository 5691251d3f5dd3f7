import { Drawer, type TableColumnsType, Typography } from 'antd';
import { useNavigate } from 'react-router';
import type { Reply } from '#kernel/endpoint.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { type listBridgeProjects, mostProjects } from '../contract-bridge.ts';
import type { BridgeCause } from '../rules/bridge.ts';
import { growthWords } from './growth-words.ts';
import { ProjectLink } from './project-link.tsx';
import type { Asked } from './use-cockpit.ts';
import { type From, useBridgeProjects } from './use-growth-detail.ts';
import { wanColumn } from './wan-column.tsx';

type Row = Reply<typeof listBridgeProjects>[number];

/** The projects behind one part of a bridge. */
export default function BridgeDrawer(wish: {
  readonly asked: Asked;
  readonly from: From;
  readonly cause: BridgeCause;
  readonly close: () => void;
}) {
  const { asked, from, cause, close } = wish;
  const t = useWords(growthWords);
  useFocusBack();
  const navigate = useNavigate();
  const { nameOf } = useRegions();
  const own = useMe().data?.regionCode ?? null;
  const query = useBridgeProjects(asked, from, cause);
  const facts = { unit: nameOf(asked.unit ?? own), month: asked.month, cause: t(`cause.${cause}`) };
  const columns: TableColumnsType<Row> = [
    { title: t('project'), key: 'name', width: 420, render: (_, row) => <ProjectLink {...row} /> },
    { title: t('detail'), key: 'detail', width: 200, render: (_, { detail }) => t(`detail.${detail}`) },
    wanColumn('invested', t('investedChange'), { width: 150, yuanOf: ({ investedYuan }) => investedYuan }),
    wanColumn('base', t('baseChange'), { width: 150, yuanOf: ({ baseYuan }) => baseYuan }),
  ];
  return (
    <Drawer open size={1000} title={t('partTitle', facts)} onClose={close}>
      <Typography.Paragraph type="secondary">{t(`about.${cause}`)}</Typography.Paragraph>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={t('partTitle', facts)}
            columns={columns}
            rows={rows}
            rowKey={({ projectId }) => projectId}
            open={({ projectId }) => navigate(`/projects/${projectId}`)}
            totals={t(rows.length >= mostProjects ? 'firstRows' : 'allRows', { n: rows.length })}
            empty={t('noRows')}
          />
        )}
      </Loaded>
    </Drawer>
  );
}
