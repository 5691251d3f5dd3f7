import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Descriptions, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { instantText } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { displayNamed } from '../../rules/figure.ts';
import { type FigureAttributes, figureAttributes } from '../../rules/figure-node.ts';
import { indicatorOf, isIndicatorKey } from '../../rules/indicators/catalogue.ts';
import { shownFigure } from '../../rules/shown-figure.ts';
import { FigureDrawer } from '../figure-drawer.tsx';
import { changeFigure, looseFigure } from './figure-changes.ts';
import { valueQuery } from './figure-values.ts';
import { useFigureWords } from './figure-words.ts';
import { words } from './words.ts';

/** What stands behind the figure that is chosen in the paper: definition, value, instant, forms, and the rows. */
export function FigureCard({ editor, isEditable }: { readonly editor: Editor; readonly isEditable: boolean }) {
  const chosen = useEditorState({ editor, selector: ({ editor: one }) => chosenFigure(one) });
  if (!chosen) return null;
  const { figure, position } = chosen;
  return createPortal(<Card key={figure.id} {...{ editor, figure, position, isEditable }} />, document.body);
}

type Wish = {
  readonly editor: Editor;
  readonly figure: FigureAttributes;
  readonly position: number;
  readonly isEditable: boolean;
};

function Card({ editor, figure, position, isEditable }: Wish) {
  const t = useWords(words);
  const [language] = useLanguage();
  const wordsOf = useFigureWords();
  const [isOpen, setOpen] = useState(false);
  const { indicator, unit, month, scope, value, asOf, shown } = figure;
  const known = indicatorOf(indicator);
  const asked = indicator && unit && month ? { indicator, unit, month, scope } : null;
  const now = useQuery({ ...valueQuery(asked ?? { indicator: '', unit: '', month: '' }), enabled: asked !== null });
  const items = [
    { key: 'definition', label: t('definition'), children: known?.definition[language] ?? t('handTyped') },
    {
      key: 'value',
      label: t('exactValue'),
      children: value === null ? '—' : value.toLocaleString('en', { maximumFractionDigits: 6 }),
    },
    { key: 'asOf', label: t('asOf'), children: asOf === null ? '—' : instantText(asOf) },
    { key: 'now', label: t('valueNow'), children: nowWords(now.data?.value ?? null, figure) ?? '—' },
  ];
  return (
    <section className="figure-card" style={placeOf(editor, position)} aria-label={wordsOf(figure)}>
      <Flex justify="space-between" align="center">
        <strong>
          {wordsOf(figure)}　{shown}
        </strong>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('close')}
          onClick={() => leave(editor, position)}
        />
      </Flex>
      <Descriptions size="small" column={1} items={items} />
      <Flex gap="small" wrap align="center">
        {isEditable && known && value !== null && (
          <Select
            size="small"
            aria-label={t('wording')}
            value={figure.wording}
            style={{ minWidth: 150 }}
            onChange={(wording) => reworded(editor, position, { ...figure, wording })}
            options={known.forms.map((form) => ({ value: form, label: wordsIn(figure, form) ?? form }))}
          />
        )}
        {asked && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('rowsBehind')}
          </Button>
        )}
        {isEditable && (
          <Button size="small" onClick={() => looseFigure(editor, figure.id)}>
            {t('loosen')}
          </Button>
        )}
      </Flex>
      {known && <Typography.Text type="secondary">{known.source.what[language]}</Typography.Text>}
      {isOpen && <FigureDrawer figure={figure} close={() => setOpen(false)} />}
    </section>
  );
}

function chosenFigure({ state }: Editor): { figure: FigureAttributes; position: number } | null {
  const { selection } = state;
  const node = state.doc.nodeAt(selection.from);
  if (node?.type.name !== 'figure' || selection.to !== selection.from + 1) return null;
  const read = figureAttributes.safeParse(node.attrs);
  return read.success ? { figure: read.data, position: selection.from } : null;
}

/** Below the figure, or above it near the foot of the window. */
function placeOf(editor: Editor, position: number): React.CSSProperties {
  const { left, top, bottom } = editor.view.coordsAtPos(position);
  const side = Math.max(8, Math.min(left, innerWidth - 396));
  return bottom > innerHeight - 320 ? { left: side, bottom: innerHeight - top + 6 } : { left: side, top: bottom + 6 };
}

function leave(editor: Editor, position: number): void {
  editor
    .chain()
    .focus()
    .setTextSelection(position + 1)
    .run();
}

function wordsIn({ indicator, value, rounding }: FigureAttributes, form: string): string | null {
  const display = displayNamed(form);
  if (value === null || indicator === null || display === null || !isIndicatorKey(indicator)) return null;
  return shownFigure(value, { indicator, display, rounding });
}

function nowWords(value: number | null, figure: FigureAttributes): string | null {
  return value === null ? null : wordsIn({ ...figure, value }, figure.wording);
}

function reworded(editor: Editor, position: number, figure: FigureAttributes): void {
  const shown = wordsIn(figure, figure.wording);
  if (shown !== null) changeFigure(editor, { ...figure, shown }, position);
}
