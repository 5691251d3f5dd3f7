import { Alert } from 'antd';
import { Link } from 'react-router';
import { Explained } from '#ui/explained.tsx';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { ForecastRun } from '../contract.ts';
import { words } from './words.ts';

/** Which reports a forecast had to do without, and what it assumed instead: no figure for anybody. */
export function MissingReports({ run }: { readonly run: ForecastRun }) {
  const t = useWords(words);
  const here = useAddress();
  const note = run.notes.find(({ code }) => code === 'reportsMissing');
  if (!note) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 10, padding: '4px 12px' }}
      title={<Explained term={t('missing', note.facts)} help={t('missing.help')} />}
      action={<Link to={here({ tab: 'drivers', awaited: 'yes' })}>{t('missingWhich')}</Link>}
    />
  );
}
