import { Descriptions, Drawer } from 'antd';
import { instantText } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import type { FigureAttributes } from '../rules/figure-node.ts';
import { indicatorName, indicatorOf } from '../rules/indicators/catalogue.ts';
import { IndicatorFacts } from './indicator-facts.tsx';
import { IndicatorRows } from './indicator-rows.tsx';
import { words } from './words.ts';

type Wish = {
  readonly figure: Pick<
    FigureAttributes,
    'indicator' | 'unit' | 'month' | 'scope' | 'asOf' | 'shown' | 'value' | 'reason'
  >;
  readonly close: () => void;
};

/** What stands behind a figure: its meaning, its exact value, and the rows as they were known at its instant. */
export function FigureDrawer({ figure, close }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { nameOf } = useRegions();
  const { indicator, unit, month, scope, asOf, shown, value, reason } = figure;
  const known = indicatorOf(indicator);
  const items = [
    { key: 'shown', label: t('asPrinted'), children: shown },
    { key: 'value', label: t('exactValue'), children: value === null ? '—' : String(value) },
    { key: 'unit', label: t('unitOf'), children: nameOf(unit) },
    { key: 'month', label: t('monthOf'), children: month ?? '—' },
    { key: 'asOf', label: t('takenAt'), children: asOf === null ? '—' : instantText(asOf) },
    ...(reason === null ? [] : [{ key: 'reason', label: t('keptBecause'), children: reason }]),
  ];
  return (
    <Drawer open size={820} title={indicatorName(indicator, scope, language) ?? t('typedFigure')} onClose={close}>
      <Descriptions size="small" bordered column={2} items={items} style={{ marginBottom: 12 }} />
      {known && <IndicatorFacts indicator={known} />}
      {known && indicator !== null && unit !== null && month !== null && (
        <IndicatorRows asked={{ key: indicator, unit, month, scope, asOf: known.looksBack ? asOf : null }} />
      )}
    </Drawer>
  );
}
