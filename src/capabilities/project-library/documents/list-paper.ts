import { dayOf } from '#platform/clock.ts';
import type { ExportWish } from '../contract-table.ts';
import { filterTexts, type Speaking } from '../rules/filter-words.ts';
import { columnsNamed, type TableColumn } from '../rules/table-columns.ts';

/** What stands above an exported list. */
export type ListPaper = {
  readonly title: string;
  readonly fileName: string;
  readonly asOf: string;
  /** Filter and order, and with what it is compared, in words. */
  readonly notes: readonly string[];
  readonly columns: readonly TableColumn[];
};

/** Title, as-of and conditions of an export in words; `place` is the caller's region. */
export function listPaper(
  wish: ExportWish,
  { place, now, speaking }: { readonly place: string; readonly now: Date; readonly speaking: Speaking },
): ListPaper {
  const { t } = speaking;
  const conditions = filterTexts(wish, speaking).map(({ text }) => text);
  const filter = conditions.length === 0 ? t('exportNoFilter') : t('exportFilter', { text: conditions.join('；') });
  const order = t('exportSort', { text: `${t(`sort.${wish.sort}`)}${wish.reverse ? t('reversed') : ''}` });
  const compared = wish.comparedWith === undefined ? [] : [t('exportCompared', { day: wish.comparedWith })];
  const isWhole = wish.content === 'whole';
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  return {
    title: `${place}${t('list')}`,
    fileName: `${t(isWhole ? 'exportWholeFile' : 'exportFile', { place, day: dayOf(now) })}.xlsx`,
    asOf: t('exportAsOf', { at: time.format(now) }),
    notes: [`${filter}　${order}`, ...(isWhole ? [] : compared)],
    columns: columnsNamed(wish.columns),
  };
}
