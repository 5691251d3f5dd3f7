import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio, Spin } from 'antd';
import { useState } from 'react';
import { sentence } from '#kernel/terms.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useView } from '../../../growth/web/use-view.ts';
import { useRegions } from '../../../organisation/web/use-regions.ts';
import { chartedBy, chartedIndicators, chartPoints, chartUnit } from '../../rules/charts.ts';
import type { ChartAttributes } from '../../rules/figure-node.ts';
import { indicatorOf } from '../../rules/indicators/catalogue.ts';
import { periodOfIndicator } from '../../rules/period-of-indicator.ts';
import { ChartPicture } from './chart-picture.tsx';
import { newKey } from './new-key.ts';
import { IndicatorField, MonthField, UnitField } from './series-fields.tsx';
import { seriesQuery } from './use-series.ts';
import { words } from './words.ts';

type Filled = Pick<ChartAttributes, 'kind' | 'indicator' | 'unit' | 'month' | 'caption'>;

type Wish = {
  /** The chart that is changed; null for a new one. */
  readonly known: ChartAttributes | null;
  readonly take: (chart: ChartAttributes) => void;
  readonly close: () => void;
};

/** Chooses what a chart shows, draws it as it will print, and puts it in. */
export function ChartDialog({ known, take, close }: Wish) {
  const t = useWords(words);
  const { month } = useView();
  const { city } = useRegions();
  const cityCode = city?.code ?? '';
  const begun: Filled = known ?? {
    kind: 'growth',
    indicator: 'growthPercent',
    unit: cityCode,
    month: month ?? '',
    caption: '',
  };
  const [filled, setFilled] = useState<Filled>(begun);
  const usual = useUsualCaption();
  const asked = { ...filled, unit: filled.kind === 'months' ? filled.unit : null };
  const series = useQuery(seriesQuery({ ...asked, by: chartedBy[filled.kind] }));
  const points = series.data ? chartPoints(series.data.points, { ...asked, cityCode }) : [];
  const caption = filled.caption.trim() === '' ? usual(asked) : filled.caption.trim();
  const chart: ChartAttributes = {
    ...{ ...asked, id: known?.id ?? newKey(), caption, points, asOf: series.data?.asOf ?? null, reason: null },
  };
  const hasValue = points.some(({ value }) => value !== null);
  const keep = () => {
    take(chart);
    close();
  };
  return (
    <Modal
      open
      width={760}
      style={{ top: 24 }}
      title={t('chart')}
      okText={t(known === null ? 'insert' : 'save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !hasValue }}
      onOk={keep}
      onCancel={close}
    >
      <Form<Filled>
        layout="vertical"
        className="series-form"
        initialValues={{ ...begun, unit: begun.unit ?? cityCode }}
        onValuesChange={(_, now) => setFilled((before) => ({ ...before, ...now }))}
      >
        <Form.Item name="kind" label={t('chartKind')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'growth', label: t('chartByUnit') },
              { value: 'months', label: t('chartByMonth') },
            ]}
          />
        </Form.Item>
        <IndicatorField keys={chartedIndicators} />
        <MonthField />
        {filled.kind === 'months' && <UnitField />}
        <Form.Item name="caption" label={t('caption')} className="series-wide">
          <Input maxLength={200} placeholder={usual(asked)} />
        </Form.Item>
      </Form>
      <section aria-label={t('chartPreview')} aria-busy={series.isFetching} className="series-preview">
        {series.isError && <Failed error={series.error} />}
        {series.isPending && series.isFetching && <Spin />}
        {series.data && !hasValue && <Alert type="info" showIcon title={t('noValueHint')} />}
        {hasValue && (
          <>
            <ChartPicture chart={chart} />
            <p className="paper-caption">{caption}</p>
          </>
        )}
      </section>
    </Modal>
  );
}

/** The caption that a chart has where nobody writes another; a paper is Chinese. */
function useUsualCaption(): (chart: Pick<ChartAttributes, 'kind' | 'indicator' | 'unit' | 'month'>) => string {
  const { nameOf } = useRegions();
  return ({ kind, indicator, unit, month }) => {
    const facts = { name: indicatorOf(indicator)?.name.zh ?? '', chartUnit: chartUnit(indicator) };
    return kind === 'months'
      ? sentence(words, 'captionByMonth', 'zh', { ...facts, year: month.slice(0, 4), unit: nameOf(unit) })
      : sentence(words, 'captionByUnit', 'zh', { ...facts, period: periodOfIndicator(indicator, month) });
  };
}
