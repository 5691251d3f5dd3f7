import { Link } from 'react-router';
import { percentText } from '#kernel/money.ts';
import { useAddress } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import type { UnitForecast } from '../contract.ts';
import { Probability } from './probability.tsx';
import { words } from './words.ts';

/** The probability of the goal as a figure of the cockpit's strip; it leads to the forecast. */
export function HeadlineProbability({ forecast }: { readonly forecast: UnitForecast }) {
  const t = useWords(words);
  const here = useAddress();
  const { midPercent } = forecast.growth;
  return (
    <div>
      <dt>{t('probability')}</dt>
      <dd>
        <span className="headline-figure">
          <Link to={`/forecast${here({ open: undefined, of: undefined })}`} className="figure">
            <Probability value={forecast.probabilityOfGoal} />
          </Link>
        </span>
        <span className="headline-note">{t('yearGrowth', { percent: percentText(midPercent) })}</span>
      </dd>
    </div>
  );
}
