import { sentence } from '#kernel/terms.ts';
import { editingTerms } from '../terms-editing.ts';
import { indicatorOf } from './indicators/catalogue.ts';

/** The time of which an indicator speaks in a month, as a paper says it: 2019年1—11月, 2019年11月, 2019年 or 截至2019年11月. */
export function periodOfIndicator(indicator: string, month: string): string {
  const [year = '', last = ''] = month.split('-');
  const period = indicatorOf(indicator)?.period ?? 'month';
  const isWhole = period === 'year' || (period === 'yearToDate' && last === '12');
  const key = isWhole ? 'periodYear' : `period_${period}`;
  return sentence(editingTerms, key, 'zh', { year, month: Number(last) });
}
