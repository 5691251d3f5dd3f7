import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Statistic, Tabs, Typography } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { UnitRead } from '../contract-units.ts';
import { AppealsTab } from './appeals-tab.tsx';
import { CellDrawer } from './cell-drawer.tsx';
import { EntriesTab } from './entries-tab.tsx';
import { LinesTable } from './lines-table.tsx';
import { SelfTab } from './self-tab.tsx';
import { ExampleTag, StateTag } from './tags.tsx';
import { useUnit } from './use-assessment.ts';
import { pointsText, words } from './words.ts';

const search = z.object({
  tab: z.enum(['lines', 'self', 'appeals', 'entries']).optional().catch(undefined),
  indicator: z.string().max(40).optional().catch(undefined),
});

/** One unit in an assessment: its points line by line, what it says of itself, its appeals, and what was entered. */
export function UnitPage() {
  const { id = '', unitCode = '' } = useParams();
  const t = useWords(words);
  const navigate = useNavigate();
  const query = useUnit(id, unitCode);
  const [{ indicator }, change] = useSearchState(search);
  const read = query.data;
  const title = read
    ? `${read.unit.name} · ${t('titleOf', { year: read.run.year, scheme: read.run.schemeName })}`
    : t('title');
  const extra = (
    <>
      <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={() => navigate(`/assessment/${id}`)}>
        {t('backToRun')}
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()} className="no-print">
        {t('print')}
      </Button>
    </>
  );
  return (
    <Page title={title} extra={extra}>
      <Loaded query={query}>{(loaded) => <Content read={loaded} />}</Loaded>
      {indicator !== undefined && (
        <CellDrawer key={indicator} {...{ id, unitCode, indicator }} close={() => change({ indicator: undefined })} />
      )}
    </Page>
  );
}

function Content({ read }: { readonly read: UnitRead }) {
  const t = useWords(words);
  const [{ tab = 'lines' }, change] = useSearchState(search);
  const { run, unit, appeals, entries } = read;
  const counted = (word: string, count: number) => (count > 0 ? `${word} ${count}` : word);
  return (
    <Flex vertical gap="small">
      <Flex gap="large" align="center" wrap>
        <Statistic title={t('score')} value={pointsText(unit.score)} />
        {unit.rank > 0 && <Statistic title={t('rank')} value={t('rankOf', { rank: unit.rank })} />}
        <Flex gap={4}>
          <StateTag state={run.state} />
          {run.isExample && <ExampleTag />}
        </Flex>
        {run.dueOn !== null && (
          <Typography.Text type="secondary">
            {t('dueOn')} {run.dueOn}
          </Typography.Text>
        )}
      </Flex>
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'lines' ? undefined : next })}
        destroyOnHidden
        items={[
          {
            key: 'lines',
            label: t('lines'),
            children: <LinesTable read={read} open={(key) => change({ indicator: key })} />,
          },
          { key: 'self', label: t('self'), children: <SelfTab read={read} /> },
          { key: 'appeals', label: counted(t('appeals'), appeals.length), children: <AppealsTab read={read} /> },
          { key: 'entries', label: counted(t('entries'), entries.length), children: <EntriesTab read={read} /> },
        ]}
      />
    </Flex>
  );
}
