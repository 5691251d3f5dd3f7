import { Button, Checkbox, Flex, Radio, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { DataTable } from '#ui/data-table.tsx';
import { FilterBar } from '#ui/filters.tsx';
import { Loaded } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useIsPrinting } from '#ui/use-is-printing.ts';
import { useWords } from '#ui/words.ts';
import { LagMark } from '../../dispatch/web/lag-mark.tsx';
import { useView } from '../../growth/web/use-view.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { RedItem } from '../contract.ts';
import { sourceKinds } from '../rules/task.ts';
import { redSentence } from './red-words.ts';
import { CauseCell } from './said.tsx';
import { SetTaskButton } from './set-task.tsx';
import { useRedItems } from './use-coordination.ts';
import { words } from './words.ts';

const kinds = sourceKinds.filter((kind) => kind !== 'meeting' && kind !== 'other');
const search = z.object({
  kind: z.enum(sourceKinds).optional().catch(undefined),
  red: z.enum(['yes']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** Rows that are drawn at once: each has a button of its own, and a city has hundreds. Paper has all. */
const pageSize = 50;

/** What stands out in the month: from each a task, and from those that are chosen an agenda. */
export function RedTab() {
  const t = useWords(words);
  const navigate = useNavigate();
  const may = useMay();
  const { month, unit } = useView();
  const [{ kind, red, page = 1 }, change] = useSearchState(search);
  const isPrinting = useIsPrinting();
  const [chosen, choose] = useState<readonly string[]>([]);
  const list = useRedItems(month, unit);
  const columns = useColumns(month ?? '');
  const prepare = (all: readonly RedItem[]) => {
    const agenda = chosen.flatMap((key) => all.find((item) => item.key === key) ?? []);
    navigate('/coordination?tab=meetings', { state: { agenda } });
  };
  return (
    <Loaded query={list}>
      {({ rows }) => {
        const graded = rows.filter(({ colour }) => red === undefined || colour === 'red');
        const shown = graded.filter((item) => kind === undefined || item.kind === kind);
        const pages = Math.max(1, Math.ceil(shown.length / pageSize));
        const at = Math.min(page, pages);
        const to = (next: number) => () => change({ page: next === 1 ? undefined : String(next) });
        const count = (wanted: string) => graded.filter((item) => item.kind === wanted).length;
        return (
          <Flex vertical gap="small">
            <Typography.Text type="secondary">{t('redHelp')}</Typography.Text>
            <FilterBar label={t('kindFilter')}>
              <Radio.Group
                aria-label={t('kindFilter')}
                optionType="button"
                value={kind ?? ''}
                onChange={(event) => change({ kind: event.target.value, page: undefined })}
                options={[
                  { value: '', label: `${t('allKinds')} ${graded.length}` },
                  ...kinds.map((value) => ({ value, label: `${t(`source.${value}`)} ${count(value)}` })),
                ]}
              />
              <Checkbox
                checked={red === 'yes'}
                onChange={(event) => change({ red: event.target.checked ? 'yes' : undefined, page: undefined })}
              >
                {t('redOnly')}
              </Checkbox>
              {may('coordination.hold') && chosen.length > 0 && (
                <>
                  <span>{t('chosen', { count: chosen.length })}</span>
                  <Button type="primary" size="small" onClick={() => prepare(rows)}>
                    {t('toAgenda')}
                  </Button>
                </>
              )}
            </FilterBar>
            <DataTable
              caption={t('redCaption', { month: month ?? '' })}
              columns={columns}
              rows={isPrinting ? shown : shown.slice((at - 1) * pageSize, at * pageSize)}
              rowKey={({ key }) => key}
              empty={t('redEmpty', { month: month ?? '' })}
              {...(may('coordination.hold') && { selection: { keys: chosen, select: choose } })}
              paging={{ page: at, back: at > 1 ? to(at - 1) : null, forward: at < pages ? to(at + 1) : null }}
              totals={kinds.some((one) => count(one) >= 200) ? t('firstOfKind') : undefined}
            />
          </Flex>
        );
      }}
    </Loaded>
  );
}

function useColumns(month: string): TableColumnsType<RedItem> {
  const t = useWords(words);
  const { shortNameOf } = useRegions();
  return [
    { title: t('colour'), key: 'colour', width: 64, render: (_, { colour }) => <LagMark colour={colour} /> },
    { title: t('source'), key: 'kind', width: 130, render: (_, { kind }) => t(`source.${kind}`) },
    { title: t('unit'), key: 'unit', width: 70, render: (_, { unitCode }) => shortNameOf(unitCode) },
    {
      title: t('project'),
      key: 'name',
      width: 240,
      render: (_, { name, link }) => (
        <div style={{ maxWidth: 240, whiteSpace: 'normal' }}>
          <Link to={link}>{name}</Link>
        </div>
      ),
    },
    {
      title: t('what'),
      key: 'what',
      width: 330,
      render: (_, item) => <div style={{ maxWidth: 330, whiteSpace: 'normal' }}>{redSentence(t, item)}</div>,
    },
    { title: t('causeCode'), key: 'cause', width: 120, render: (_, item) => <CauseCell item={item} month={month} /> },
    { title: t('setOne'), key: 'task', width: 96, render: (_, item) => <TaskCell item={item} /> },
  ];
}

function TaskCell({ item }: { readonly item: RedItem }) {
  const t = useWords(words);
  if (item.taskId) return <Link to={`/coordination?task=${item.taskId}`}>{t('seeTask')}</Link>;
  const title = `${item.name}：${t(`source.${item.kind}`)}`;
  return <SetTaskButton from={{ ...item, title }} />;
}
