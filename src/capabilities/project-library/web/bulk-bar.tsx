import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { type ProjectFilter, totalProjects } from '../contract.ts';
import { bulkLimit } from '../contract-editing.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { lifeCycleWords } from './life-cycle-words.ts';
import './project.css';

type Wish = {
  readonly filter: ProjectFilter;
  readonly chosen: readonly string[];
  readonly setChosen: (ids: readonly string[]) => void;
};

/** What may be done with the chosen rows, or with all that the filter leaves; shown once something is chosen. */
export function BulkBar({ filter, chosen, setChosen }: Wish) {
  const t = useWords(lifeCycleWords);
  const [isAll, setAll] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const totals = useQuery({
    queryKey: ['project-library', 'totals', filter],
    queryFn: ({ signal }) => call(totalProjects, { query: filter }, { signal }),
    enabled: chosen.length > 0,
  });
  const all = totals.data?.projects ?? 0;
  const clear = () => {
    setAll(false);
    setChosen([]);
  };
  if (chosen.length === 0)
    return done === null ? null : (
      <Alert type="success" showIcon closable title={t('bulkDone', { count: done })} style={{ marginBottom: 6 }} />
    );
  const count = isAll ? all : chosen.length;
  return (
    <Flex gap="small" align="center" wrap role="toolbar" aria-label={t('bulk')} className="bulk-bar no-print">
      <strong aria-live="polite">{t(isAll ? 'allChosen' : 'selected', { count })}</strong>
      <Button size="small" type="primary" disabled={count > bulkLimit} onClick={() => setOpen(true)}>
        {t('bulk')}
      </Button>
      {!isAll && all > chosen.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('allFiltered', { count: all })}
        </Button>
      )}
      <Button size="small" type="text" onClick={clear}>
        {t('unselect')}
      </Button>
      {count > bulkLimit && t('tooMany')}
      {isOpen && (
        <BulkDialog
          ids={isAll ? null : chosen}
          filter={filter}
          count={count}
          close={(changed) => {
            setOpen(false);
            if (changed === null) return;
            setDone(changed);
            clear();
          }}
        />
      )}
    </Flex>
  );
}
