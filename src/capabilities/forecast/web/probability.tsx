import { CheckOutlined, ExclamationOutlined, QuestionOutlined } from '@ant-design/icons';
import { useWords } from '#ui/words.ts';
import { shownProbability } from '../rules/shown-probability.ts';
import { words } from './words.ts';

/** From which probability on a goal counts as likely, and below which as unlikely: a mark, never a judgement. */
const likelyFrom = 0.75;
const unlikelyBelow = 0.4;

/** A probability as it is read: rounded, or in words at the ends; a missing base says so. */
export function useProbabilityText(): (probability: number | null) => string {
  const t = useWords(words);
  return (probability) => {
    if (probability === null) return t('noBase');
    const { kind, percent } = shownProbability(probability);
    return t(kind, { percent });
  };
}

/** The same with a mark in sign and word: likely, open, unlikely. */
export function Probability({ value }: { readonly value: number | null }) {
  const t = useWords(words);
  const text = useProbabilityText();
  if (value === null) return <span>{text(null)}</span>;
  if (value >= likelyFrom)
    return (
      <span className="mark good" title={t('likely')}>
        <CheckOutlined aria-label={t('likely')} /> {text(value)}
      </span>
    );
  if (value < unlikelyBelow)
    return (
      <span className="mark short" title={t('unlikely')}>
        <ExclamationOutlined aria-label={t('unlikely')} /> {text(value)}
      </span>
    );
  return (
    <span className="mark" title={t('even')}>
      <QuestionOutlined aria-label={t('even')} /> {text(value)}
    </span>
  );
}
