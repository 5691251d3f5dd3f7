import { Drawer, type TableColumnsType, Tag } from 'antd';
import { DataTable } from '#ui/data-table.tsx';
import { instantText, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { OfficialFigure } from '../contract.ts';
import { growthWords } from './growth-words.ts';
import { publishedText } from './published-text.ts';
import { useOfficialHistory } from './use-growth-detail.ts';

/** Every version of what was published for a unit and month, with its document and day. */
export default function HistoryDrawer(wish: {
  readonly unitCode: string;
  readonly month: string;
  readonly close: () => void;
}) {
  const { unitCode, month, close } = wish;
  const t = useWords(growthWords);
  useFocusBack();
  const { nameOf } = useRegions();
  const query = useOfficialHistory(unitCode, month);
  const title = t('history', { unit: nameOf(unitCode), month });
  const columns: TableColumnsType<OfficialFigure> = [
    { title: t('fact'), key: 'fact', width: 140, render: (_, { fact }) => t(fact) },
    { title: t('versionHead'), key: 'version', width: 70, align: 'right', render: (_, { version }) => version },
    {
      title: t('value'),
      key: 'value',
      width: 130,
      align: 'right',
      render: (_, figure) => <span className="numeral">{publishedText(figure)}</span>,
    },
    { title: t('source'), key: 'source', width: 260, render: (_, { source }) => source },
    {
      title: t('publishedOn'),
      key: 'day',
      width: 200,
      render: (_, { publishedOn, isEmbargoed }) => (
        <>
          {publishedOn} {isEmbargoed && <Tag color="warning">{t('embargoed')}</Tag>}
        </>
      ),
    },
    { title: t('recordedAt'), key: 'at', width: 150, render: (_, { recordedAt }) => instantText(recordedAt) },
  ];
  return (
    <Drawer open size={1000} title={title} onClose={close}>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={title}
            columns={columns}
            rows={rows}
            rowKey={({ fact, version }) => `${fact} ${version}`}
          />
        )}
      </Loaded>
    </Drawer>
  );
}
