import { Link } from 'react-router';
import { lagCauseTerms } from '#kernel/lag.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { LagStatement, RedItem } from '../contract.ts';
import { words } from './words.ts';

/** What the unit says of a lag, as one line with its labels; empty where it says nothing. */
export function useSaid(): (said: LagStatement | null | undefined) => string {
  const t = useWords(words);
  const [language] = useLanguage();
  return (said) => {
    if (!said) return '';
    const { causeCode, coordination, coordinationDepartment, promisedOn } = said;
    const parts = [
      [t('causeCode'), causeCode && lagCauseTerms[causeCode][language]],
      [t('coordination'), coordination],
      [t('coordinationDepartment'), coordinationDepartment],
      [t('promisedOn'), promisedOn],
    ];
    return parts.flatMap(([label, text]) => (text ? [`${label}：${text}`] : [])).join('；');
  };
}

/** Kinds of which the unit is asked why; what is asked stands in its report of the month. */
const withCause: readonly RedItem['kind'][] = ['lagging', 'behindYear', 'lateStart', 'problem'];

/** The cause as the report has it, and for those who report the way to where it is filled in. */
export function CauseCell({ item, month }: { readonly item: RedItem; readonly month: string }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const mayReport = useMay()('dispatch.report');
  const whole = useSaid()(item.said);
  const { projectId, said } = item;
  if (projectId === null || (!said && !withCause.includes(item.kind))) return '—';
  const cause = said?.causeCode ? lagCauseTerms[said.causeCode][language] : null;
  const need = said?.coordination ?? null;
  const address = `/projects/${projectId}?tab=months&report=${month}`;
  return (
    <div title={whole || undefined}>
      {mayReport ? <Link to={address}>{cause ?? t('stateCause')}</Link> : (cause ?? (need === null && '—'))}
      {need && <div className="cut cut-120">{need}</div>}
    </div>
  );
}
