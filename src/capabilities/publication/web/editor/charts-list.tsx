import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Button, Flex, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import { type ChartAttributes, chartAttributes } from '../../rules/figure-node.ts';
import { isUnsettled } from '../../rules/figure-states.ts';
import type { ChartStateShown } from '../../shapes.ts';
import { KeepFigure } from './keep-figure.tsx';
import { showPlace } from './show-place.ts';
import { conditionWords } from './use-figure-states.ts';
import { words } from './words.ts';

type Placed = { readonly chart: ChartAttributes; readonly position: number };
type Wish = {
  readonly editor: Editor;
  readonly isEditable: boolean;
  readonly states: readonly ChartStateShown[];
  readonly asOf: string | null;
};

/** The charts of the paper against the data of now; one whose data has changed is drawn anew or kept with a reason. */
export function ChartsList({ editor, isEditable, states, asOf }: Wish) {
  const t = useWords(words);
  const charts = useEditorState({ editor, selector: ({ editor: one }) => chartsIn(one) });
  if (charts.length === 0) return null;
  return (
    <section aria-label={t('chart')}>
      <strong>{t('charts', { count: charts.length })}</strong>
      <ul className="editor-list">
        {charts.map((placed) => (
          <OneChart key={placed.chart.id} {...{ editor, placed, isEditable, asOf }} state={stateOf(placed, states)} />
        ))}
      </ul>
    </section>
  );
}

type One = {
  readonly editor: Editor;
  readonly placed: Placed;
  readonly isEditable: boolean;
  readonly asOf: string | null;
  /** Null for a chart that was just put in or changed: it is as the data are. */
  readonly state: ChartStateShown | null;
};

function OneChart({ editor, placed: { chart, position }, isEditable, asOf, state }: One) {
  const t = useWords(words);
  const condition = state?.condition ?? 'fresh';
  const change = (next: Partial<ChartAttributes>) =>
    editor.view.dispatch(editor.state.tr.setNodeMarkup(position, null, { ...chart, ...next }));
  return (
    <li data-condition={condition}>
      <button
        type="button"
        className="finding figure-row"
        onClick={() => showPlace(editor, { from: position, to: position + 1 })}
      >
        <span className={`condition condition-${condition}`}>{t(conditionWords[condition])}</span>
        <span>{chart.caption}</span>
      </button>
      {chart.reason !== null && (
        <Typography.Text type="secondary">{t('keptBecause', { reason: chart.reason })}</Typography.Text>
      )}
      {isEditable && state !== null && isUnsettled(condition) && (
        <Flex gap="small" wrap>
          {condition === 'stale' && (
            <Button size="small" type="primary" onClick={() => change({ points: state.points, asOf, reason: null })}>
              {t('drawAnew')}
            </Button>
          )}
          <KeepFigure keep={(reason) => change({ reason })} />
        </Flex>
      )}
    </li>
  );
}

/** What was learnt of a chart counts as long as it stands as it stood. */
function stateOf({ chart }: Placed, states: readonly ChartStateShown[]): ChartStateShown | null {
  const known = states.find(({ attributes }) => attributes.id === chart.id);
  return known && JSON.stringify(known.attributes) === JSON.stringify(chart) ? known : null;
}

function chartsIn({ state }: Editor): Placed[] {
  const found: Placed[] = [];
  state.doc.forEach((node, position) => {
    const read = node.type.name === 'chart' ? chartAttributes.safeParse(node.attrs) : null;
    if (read?.success) found.push({ chart: read.data, position });
  });
  return found;
}
