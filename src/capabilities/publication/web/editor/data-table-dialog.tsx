import { useQueries } from '@tanstack/react-query';
import { Form, Input, Modal, Radio, Spin } from 'antd';
import { useState } from 'react';
import { sentence } from '#kernel/terms.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useView } from '../../../growth/web/use-view.ts';
import { useRegions } from '../../../organisation/web/use-regions.ts';
import { dataTable, mostColumns, type RowOrder, rowOrders } from '../../rules/data-table.ts';
import type { TableNode } from '../../rules/document.ts';
import { indicatorKeys } from '../../rules/indicators/catalogue.ts';
import { periodOfIndicator } from '../../rules/period-of-indicator.ts';
import { newKey } from './new-key.ts';
import { IndicatorField, MonthField } from './series-fields.tsx';
import { seriesQuery } from './use-series.ts';
import { words } from './words.ts';

type Filled = {
  readonly indicators: readonly string[];
  readonly month: string;
  readonly order: RowOrder;
  readonly caption: string;
};

/** Chooses the columns of a table of the counties and zones, shows it, and puts it in with live figures. */
export function DataTableDialog({
  take,
  close,
}: {
  readonly take: (table: TableNode) => void;
  readonly close: () => void;
}) {
  const t = useWords(words);
  const { month } = useView();
  const { city } = useRegions();
  const begun: Filled = {
    ...{ indicators: ['investedYuan', 'baseYuan', 'growthPercent'], month: month ?? '' },
    ...{ order: 'highFirst', caption: '' },
  };
  const [filled, setFilled] = useState<Filled>(begun);
  const { indicators, order } = filled;
  const asked = indicators.map((indicator) => ({ indicator, by: 'unit' as const, unit: null, month: filled.month }));
  const series = useQueries({ queries: asked.map(seriesQuery) });
  const columns = series.flatMap(({ data }, index) => {
    const indicator = indicators[index];
    return data && indicator !== undefined ? [{ ...data, indicator }] : [];
  });
  const isWhole = columns.length === indicators.length && columns.length > 0;
  const period = periodOfIndicator(indicators[0] ?? '', filled.month);
  const usual = sentence(words, 'captionOfTable', 'zh', { period });
  const table = dataTable({
    ...{ columns, order, cityCode: city?.code ?? '', newKey },
    ...{
      caption: filled.caption.trim() === '' ? usual : filled.caption.trim(),
      unitHead: words.unit.zh,
      cityName: words.wholeCity.zh,
    },
  });
  const failed = series.find(({ isError }) => isError);
  const keep = () => {
    take(table);
    close();
  };
  return (
    <Modal
      open
      width={820}
      style={{ top: 24 }}
      title={t('dataTable')}
      okText={t('insert')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      onOk={keep}
      onCancel={close}
    >
      <Form<Filled>
        layout="vertical"
        className="series-form"
        initialValues={begun}
        onValuesChange={(_, now) => setFilled((before) => ({ ...before, ...now }))}
      >
        <div className="series-wide">
          <IndicatorField keys={indicatorKeys} most={mostColumns} />
        </div>
        <MonthField />
        <Form.Item name="order" label={t('rowOrder')}>
          <Radio.Group optionType="button" options={rowOrders.map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
        <Form.Item name="caption" label={t('tableCaption')} className="series-wide">
          <Input maxLength={200} placeholder={usual} />
        </Form.Item>
      </Form>
      <section aria-label={t('chartPreview')} aria-busy={!isWhole} className="series-preview">
        {failed && <Failed error={failed.error} />}
        {!isWhole && !failed && <Spin />}
        {isWhole && <TablePreview table={table} />}
      </section>
    </Modal>
  );
}

function TablePreview({ table }: { readonly table: TableNode }) {
  const [head, ...rows] = table.content.map((row) => row.content.map((cell) => textOf(cell.content)));
  return (
    <table className="series-table">
      <caption>{table.attrs.caption}</caption>
      <thead>
        <tr>
          {head?.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((text, index) => (
              <td key={head?.[index + 1]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf(paragraphs: TableNode['content'][number]['content'][number]['content']): string {
  return paragraphs
    .flatMap(({ content }) => content.map((inline) => (inline.type === 'text' ? inline.text : inline.attrs.shown)))
    .join('');
}
