import { Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { AllocationScenario } from '../contract-allocation.ts';
import { allocationWords } from './allocation-words.ts';

type Rules = AllocationScenario['summary']['binding'];

/** Rules in words, one line a kind. */
export function RuleList({ rules, help }: { readonly rules: Rules; readonly help?: string }) {
  const t = useWords(allocationWords);
  const { shortNameOf } = useRegions();
  if (rules.length === 0) return <Typography.Text>{t('none')}</Typography.Text>;
  return (
    <>
      {help && <Typography.Text type="secondary">{help}</Typography.Text>}
      <ul className="allocation-rules">
        {rules.map(({ kind, count, names }) => {
          const shown = names.slice(0, 5).map((name) => (kind === 'floor' ? shortNameOf(name) : name));
          const more = count > shown.length ? t('andMore') : '';
          return <li key={kind}>{t(`rule.${kind}`, { n: count, names: `${shown.join('、')}${more}` })}</li>;
        })}
      </ul>
    </>
  );
}
