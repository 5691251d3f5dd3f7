import { Form, Input, Select } from 'antd';
import { useLanguage, useWords } from '#ui/words.ts';
import { useRegions } from '../../../organisation/web/use-regions.ts';
import { indicatorOf } from '../../rules/indicators/catalogue.ts';
import { words } from './words.ts';

/** Which indicators: one, or up to `most` of them. */
export function IndicatorField({ keys, most }: { readonly keys: readonly string[]; readonly most?: number }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const options = keys.map((value) => ({ value, label: indicatorOf(value)?.name[language] ?? value }));
  return (
    <Form.Item
      name={most === undefined ? 'indicator' : 'indicators'}
      label={t(most === undefined ? 'indicator' : 'columns')}
      rules={[{ required: true, message: t('indicatorMissing') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        {...(most !== undefined && { mode: 'multiple' as const, maxCount: most })}
      />
    </Form.Item>
  );
}

/** The month up to which figures go. */
export function MonthField() {
  const t = useWords(words);
  return (
    <Form.Item name="month" label={t('upToMonth')} rules={[{ required: true, message: t('monthMissing') }]}>
      <Input type="month" min="2000-01" max="2199-12" style={{ width: 180 }} />
    </Form.Item>
  );
}

/** The city, a county or a zone. */
export function UnitField() {
  const t = useWords(words);
  const { cityAndUnits } = useRegions();
  const options = cityAndUnits.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form.Item name="unit" label={t('unit')}>
      <Select showSearch={{ optionFilterProp: 'label' }} options={options} style={{ width: 220 }} />
    </Form.Item>
  );
}
