import {
  CheckCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  HistoryOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Empty, Flex, Segmented, Typography } from 'antd';
import type { ReactNode } from 'react';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { type FigureAttributes, figureAttributes } from '../../rules/figure-node.ts';
import type { FigureCondition } from '../../rules/figure-states.ts';
import type { ChartStateShown } from '../../shapes.ts';
import { ChartsList } from './charts-list.tsx';
import { changeFigure, chooseFigure } from './figure-changes.ts';
import { useFigureWords } from './figure-words.ts';
import { KeepFigure } from './keep-figure.tsx';
import { UnboundList } from './unbound-list.tsx';
import { conditionWords, type FigureStateShown } from './use-figure-states.ts';
import { useUnbound } from './use-unbound.ts';
import { words } from './words.ts';

const icons: Readonly<Record<FigureCondition, ReactNode>> = {
  fresh: <CheckCircleOutlined />,
  stale: <HistoryOutlined />,
  kept: <HistoryOutlined />,
  typed: <EditOutlined />,
  contradicts: <ExclamationCircleOutlined />,
  unknown: <QuestionCircleOutlined />,
};
const order: readonly FigureCondition[] = ['contradicts', 'stale', 'unknown', 'typed', 'kept', 'fresh'];

/** What the list shows: figures of the data, or quantities that are none. */
export type FiguresPart = 'bound' | 'unbound';

type Wish = {
  readonly editor: Editor;
  readonly isEditable: boolean;
  readonly part: FiguresPart;
  readonly setPart: (part: FiguresPart) => void;
  /** Null while nobody has asked the data, or for those who may not. */
  readonly states: readonly FigureStateShown[] | null;
  readonly charts: readonly ChartStateShown[];
  readonly asOf: string | null;
};

/** The figures of the paper, those that need a look first, and the quantities that are bound to nothing. */
export function FiguresTab({ editor, isEditable, part, setPart, states, charts, asOf }: Wish) {
  const t = useWords(words);
  const unbound = useUnbound(editor);
  const figures = useEditorState({ editor, selector: ({ editor: one }) => figuresIn(one) });
  const known = states && new Map(states.map((state) => [state.attributes.id, state]));
  const rows = figures
    .map((figure) => ({ figure, state: stateOf(figure, known) }))
    .toSorted((one, other) => placeOf(one.state) - placeOf(other.state));
  const stale = rows.filter(({ state }) => state.condition === 'stale' && state.shown !== null);
  const takeAll = () => {
    for (const { figure, state } of stale) takeNew(editor, figure, { state, asOf });
  };
  return (
    <Flex vertical gap="small">
      <Segmented
        block
        aria-label={t('tabFigures')}
        value={part}
        onChange={setPart}
        options={[
          { value: 'bound', label: `${t('boundFigures')} ${figures.length}` },
          { value: 'unbound', label: `${t('unboundFigures')} ${unbound.length}` },
        ]}
      />
      {part === 'unbound' && <UnboundList editor={editor} isEditable={isEditable} found={unbound} />}
      {part === 'bound' && (
        <>
          {asOf !== null && (
            <Typography.Text type="secondary">{t('comparedAt', { at: instantText(asOf) })}</Typography.Text>
          )}
          {stale.length > 1 && isEditable && (
            <Button size="small" onClick={takeAll}>
              {t('takeAllNew', { count: stale.length })}
            </Button>
          )}
          {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noFigures')} />}
          <ul className="editor-list">
            {rows.map(({ figure, state }) => (
              <OneFigure key={figure.id} {...{ editor, figure, state, asOf, isEditable }} />
            ))}
          </ul>
          <ChartsList {...{ editor, isEditable, asOf }} states={charts} />
        </>
      )}
    </Flex>
  );
}

type State = Pick<FigureStateShown, 'shown' | 'value'> & { readonly condition: FigureCondition | null };
type One = { editor: Editor; figure: FigureAttributes; state: State; asOf: string | null; isEditable: boolean };

function OneFigure({ editor, figure, state, asOf, isEditable }: One) {
  const t = useWords(words);
  const wordsOf = useFigureWords();
  const { condition, shown } = state;
  return (
    <li data-condition={condition}>
      <button type="button" className="finding figure-row" onClick={() => chooseFigure(editor, figure.id)}>
        <span className={`condition condition-${condition}`}>
          {condition && icons[condition]} {condition && t(conditionWords[condition])}
        </span>
        <span>{wordsOf(figure)}</span>
        <strong>{condition === 'stale' && shown !== null ? `${figure.shown} → ${shown}` : figure.shown}</strong>
      </button>
      {figure.reason !== null && (
        <Typography.Text type="secondary">{t('keptBecause', { reason: figure.reason })}</Typography.Text>
      )}
      {isEditable && condition && condition !== 'fresh' && condition !== 'typed' && condition !== 'kept' && (
        <Flex gap="small" wrap>
          {shown !== null && (
            <Button size="small" type="primary" onClick={() => takeNew(editor, figure, { state, asOf })}>
              {t('takeNew')}
            </Button>
          )}
          {condition === 'stale' && (
            <KeepFigure keep={(reason) => changeFigure(editor, { ...figure, origin: 'kept', reason })} />
          )}
        </Flex>
      )}
    </li>
  );
}

/** What needs a look comes first. */
function placeOf({ condition }: State): number {
  return condition === null ? order.length : order.indexOf(condition);
}

function takeNew(
  editor: Editor,
  figure: FigureAttributes,
  { state, asOf }: { state: State; asOf: string | null },
): void {
  if (state.shown === null) return;
  changeFigure(editor, { ...figure, value: state.value, shown: state.shown, asOf, origin: 'bound', reason: null });
}

/** What was learnt of a figure counts as long as it stands as it stood; one that was just put in or taken is fresh. */
function stateOf(figure: FigureAttributes, states: ReadonlyMap<string, FigureStateShown> | null): State {
  const known = states?.get(figure.id);
  const isSame = known?.attributes.shown === figure.shown && known.attributes.origin === figure.origin;
  if (known && isSame) return known;
  const condition = figure.origin !== 'bound' ? figure.origin : states === null ? null : 'fresh';
  return { condition, shown: null, value: null };
}

function figuresIn({ state }: Editor): FigureAttributes[] {
  const found: FigureAttributes[] = [];
  state.doc.descendants((node) => {
    if (node.type.name !== 'figure') return true;
    const read = figureAttributes.safeParse(node.attrs);
    if (read.success) found.push(read.data);
    return false;
  });
  return found;
}
