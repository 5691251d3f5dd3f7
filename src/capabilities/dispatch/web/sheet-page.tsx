import { useQueryClient } from '@tanstack/react-query';
import { Alert, Segmented, Select } from 'antd';
import { useEffect, useMemo } from 'react';
import { z } from 'zod';
import { monthsOfYear, yearOf } from '#kernel/period.ts';
import { FilterBar, SearchBox } from '#ui/filters.tsx';
import { keepOffline } from '#ui/keep-offline.ts';
import { useShownInstant } from '#ui/look-back.ts';
import { watchOutbox } from '#ui/outbox.ts';
import { Loaded, Page } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useView } from '../../growth/web/use-view.ts';
import { useMay, useMe } from '../../organisation/web/use-me.ts';
import { MonthSheet } from './month-sheet.tsx';
import { fieldName, speaker, typedFields } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';
import { useMonthSheet } from './use-sheet.ts';
import { useWriterNames } from './writer-names.ts';
import { YearSheet } from './year-sheet.tsx';
import './sheet.css';

const search = z.object({
  view: z.enum(['field', 'month']).catch('field').default('field'),
  field: z.string().max(60).catch('monthYuan').default('monthYuan'),
  q: z.string().max(100).optional().catch(undefined),
});

/** The sheet of a round: project × fields, or one field × the months of its year. */
export function SheetPage() {
  const t = useWords(sheetWords);
  const [language] = useLanguage();
  const personName = useWriterNames();
  const speak = useMemo(() => speaker(language, personName), [language, personName]);
  const { month, unit, rounds } = useView();
  const me = useMe().data;
  const asOf = useShownInstant() ?? 'now';
  const mayType = useMay()('dispatch.report');
  const [{ view, field, q }, change] = useSearchState(search);
  const filter = { unit: unit ?? undefined, q };
  const sheet = useMonthSheet(month ?? undefined, filter);
  const added = sheet.data?.added;
  const fields = useMemo(() => typedFields(added ?? [], speak), [added, speak]);
  useEffect(() => void keepOffline(), []);
  useOtherWindows();
  if (!me) return null;
  const filters = (
    <FilterBar label={t('search')}>
      <Segmented
        value={view}
        options={[
          { value: 'field', label: t('byField') },
          { value: 'month', label: t('byMonth') },
        ]}
        onChange={(value) => change({ view: value })}
      />
      {view === 'month' && (
        <Select
          aria-label={t('fieldChoice')}
          value={field}
          style={{ width: 180 }}
          options={fields.map((one) => ({ value: one.key, label: fieldName(one, speak) }))}
          onChange={(value: string) => change({ field: value })}
        />
      )}
      <SearchBox label={t('search')} value={q} search={(text) => change({ q: text })} />
    </FilterBar>
  );
  if (month === null)
    return <Page title={t('title')}>{rounds.isSuccess && <Alert type="info" showIcon title={t('noRound')} />}</Page>;
  const chosen = fields.find(({ key }) => key === field) ?? fields[0];
  return (
    <Loaded query={sheet}>
      {(data) =>
        view === 'month' && chosen ? (
          <YearSheet
            key={`${me.name} ${yearOf(month)} ${chosen.key} ${asOf}`}
            account={me.name}
            year={yearOf(month)}
            months={monthsOfYear(yearOf(month))}
            field={chosen}
            filter={filter}
            mayType={mayType}
            speak={speak}
            filters={filters}
          />
        ) : (
          <MonthSheet
            key={`${me.name} ${month} ${asOf}`}
            account={me.name}
            month={month}
            rows={data.rows}
            dueOn={data.dueOn}
            fields={fields}
            unit={unit}
            mayType={mayType}
            speak={speak}
            filters={filters}
            again={sheet.refetch}
          />
        )
      }
    </Loaded>
  );
}

/** After which what other windows sent is read, so that many cells in a row are read once. */
const hearingMs = 500;

/** Shows what other windows of this browser sent, such as what was typed there before the session was lost. */
function useOtherWindows(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const leave = watchOutbox(() => {
      clearTimeout(soon);
      soon = setTimeout(() => void queries.invalidateQueries({ queryKey: ['dispatch', 'sheet'] }), hearingMs);
    });
    return () => {
      clearTimeout(soon);
      leave();
    };
  }, [queries]);
}
