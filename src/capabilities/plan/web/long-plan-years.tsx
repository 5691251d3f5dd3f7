import { Typography } from 'antd';
import type { Reply } from '#kernel/endpoint.ts';
import { wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import type { readLongPlan } from '../contract-long-plan.ts';
import { words } from './words.ts';

/** What each year of a period has come to: planned, done, and what of it is in the caliber. */
export function LongPlanYears({ years }: Pick<Reply<typeof readLongPlan>, 'years'>) {
  const t = useWords(words);
  return (
    <section aria-label={t('yearsCaption')} style={{ marginTop: 12 }}>
      <Typography.Text strong>
        {t('yearsCaption')} <Typography.Text type="secondary">{t('unitLine')}</Typography.Text>
      </Typography.Text>
      <table className="plain-table plan-targets">
        <thead>
          <tr>
            {(['year', 'toMonth', 'projectCount', 'planned', 'done', 'doneInCaliber'] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, month, projects, plannedYuan, doneYuan, inCaliberYuan }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{month ?? '—'}</td>
              <td>{projects}</td>
              <td>{wanText(plannedYuan)}</td>
              <td>{month === null ? '—' : wanText(doneYuan)}</td>
              <td>{month === null ? '—' : wanText(inCaliberYuan)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
