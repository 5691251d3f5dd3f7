import type { NodeViewProps } from '@tiptap/react';
import { Flex, Form, Input, InputNumber } from 'antd';
import { z } from 'zod';
import { useWords } from '#ui/words.ts';
import { AtomView } from './atom-view.tsx';
import { dateOf, linesOf, textOrNull } from './form-values.ts';
import { words } from './words.ts';

const attributes = z.object({
  holders: z.array(z.string()),
  names: z.array(z.string()),
  year: z.number().nullable(),
  number: z.number().nullable(),
  numberText: z.string().nullable(),
  office: z.string().nullable(),
  date: z.string().nullable(),
  dateText: z.string().nullable(),
});

/** The masthead above the red rule. */
export function MastheadView(view: NodeViewProps) {
  const t = useWords(words);
  const { holders, names, year, number, numberText, office, date, dateText } = attributes.parse(view.node.attrs);
  const numbered =
    number === null ? t('numberLater', { year: year ?? '　　' }) : t('numbered', { year: year ?? '', number });
  const shown = (
    <header>
      {holders.map((holder) => (
        <p key={holder} className="paper-holder">
          {holder}
        </p>
      ))}
      {names.map((name) => (
        <p key={name} className="paper-name">
          {name}
        </p>
      ))}
      <p className="paper-number">{numberText ?? numbered}</p>
      <p className="paper-office">
        <span>{office ?? ''}</span>
        <span>{dateText ?? dateOf(date)}</span>
      </p>
      <hr />
    </header>
  );
  return (
    <AtomView
      view={view}
      look={{
        name: 'masthead',
        shown,
        values: { holders: holders.join('\n'), names: names.join('\n'), year, number, office, date: date ?? '' },
        attributes: (filled) => ({
          holders: linesOf(filled.holders),
          names: linesOf(filled.names),
          year: filled.year ?? null,
          number: filled.number ?? null,
          numberText: filled.year === year && filled.number === number ? numberText : null,
          office: textOrNull(filled.office),
          date: textOrNull(filled.date),
          dateText: textOrNull(filled.date) === date ? dateText : null,
        }),
        fields: (
          <>
            <Form.Item name="holders" label={t('holders')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
            </Form.Item>
            <Form.Item name="names" label={t('names')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
            </Form.Item>
            <Flex gap="middle">
              <Form.Item name="year" label={t('year')}>
                <InputNumber min={1900} max={2200} precision={0} />
              </Form.Item>
              <Form.Item name="number" label={t('number')}>
                <InputNumber min={1} max={999} precision={0} />
              </Form.Item>
              <Form.Item name="date" label={t('date')}>
                <Input type="date" />
              </Form.Item>
            </Flex>
            <Form.Item name="office" label={t('office')}>
              <Input maxLength={120} />
            </Form.Item>
          </>
        ),
      }}
    />
  );
}
