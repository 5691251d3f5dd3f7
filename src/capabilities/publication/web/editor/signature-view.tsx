import type { NodeViewProps } from '@tiptap/react';
import { Form, Input } from 'antd';
import { z } from 'zod';
import { useWords } from '#ui/words.ts';
import { AtomView } from './atom-view.tsx';
import { dateOf, linesOf, textOrNull } from './form-values.ts';
import { words } from './words.ts';

const attributes = z.object({ units: z.array(z.string()), date: z.string().nullable() });

/** Who signs, and the day on which the paper was made. */
export function SignatureView(view: NodeViewProps) {
  const t = useWords(words);
  const { units, date } = attributes.parse(view.node.attrs);
  const shown = (
    <div className="paper-signature">
      {units.map((unit) => (
        <p key={unit}>{unit}</p>
      ))}
      <p>{dateOf(date)}</p>
      {units.length === 0 && date === null && <p>{t('emptyAtom')}</p>}
    </div>
  );
  return (
    <AtomView
      view={view}
      look={{
        name: 'signature',
        shown,
        values: { units: units.join('\n'), date: date ?? '' },
        attributes: (filled) => ({ units: linesOf(filled.units), date: textOrNull(filled.date) }),
        fields: (
          <>
            <Form.Item name="units" label={t('units')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={600} />
            </Form.Item>
            <Form.Item name="date" label={t('date')}>
              <Input type="date" />
            </Form.Item>
          </>
        ),
      }}
    />
  );
}
