import { Descriptions } from 'antd';
import { useLanguage, useWords } from '#ui/words.ts';
import type { Indicator } from '../rules/indicators/indicator.ts';
import { words } from './words.ts';

/** What an indicator means, where it comes from and how it is printed. */
export function IndicatorFacts({ indicator }: { readonly indicator: Omit<Indicator, 'keepsZeros'> }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const { definition, numerator, denominator, source, kind, period, forms, scopes = [], looksBack } = indicator;
  const items = [
    { key: 'definition', label: t('definition'), children: definition[language], span: 2 },
    { key: 'numerator', label: t('numerator'), children: numerator[language], span: denominator === null ? 2 : 1 },
    ...(denominator === null
      ? []
      : [{ key: 'denominator', label: t('denominator'), children: denominator[language], span: 1 }]),
    { key: 'source', label: t('dataSource'), children: source.what[language] },
    { key: 'period', label: t('period'), children: t(`period-${period}`) },
    { key: 'rounding', label: t('rounding'), children: t(`rounding-${kind}`), span: 2 },
    { key: 'forms', label: t('forms'), children: forms.join(' · '), span: 2 },
    ...(scopes.length === 0
      ? []
      : [
          {
            key: 'scopes',
            label: t('scopes'),
            children: scopes.map(({ name }) => name[language]).join(' · '),
            span: 2,
          },
        ]),
    ...(looksBack ? [] : [{ key: 'looksBack', label: t('history'), children: t('noHistory'), span: 2 }]),
  ];
  return <Descriptions size="small" bordered column={2} items={items} style={{ marginBottom: 12 }} />;
}
