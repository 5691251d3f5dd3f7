import { message } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { CellText, GridActs, GridSource, PanelPart } from '#ui/entry-grid/grid.ts';
import { onCell } from '#ui/entry-grid/grid-selection.ts';
import { useSelectionStore } from '#ui/entry-grid/use-selection.ts';
import { useWords } from '#ui/words.ts';
import { type PastedCell, type PasteTarget, pastedCells } from '../rules/pasted-cells.ts';
import type { CellRule } from '../rules/typed-cell.ts';
import type { Pasted } from './paste-preview.tsx';
import type { SheetPlace } from './sheet-cells.ts';
import type { SheetModel } from './sheet-model.ts';
import { sheetWords } from './sheet-words.ts';

type Wish = {
  readonly source: GridSource;
  readonly placeAt: (row: number, column: number) => SheetPlace | null;
  readonly ruleAt: (column: number) => CellRule | null;
  readonly model: SheetModel;
  /** First column that is typed. */
  readonly begin: number;
  readonly openPanel: ((part?: PanelPart) => void) | null;
};

/** What the grid of a sheet does: typing, a paste that is looked at first, undo; and which cells are selected. */
export function useGridActs(wish: Wish) {
  const { model, begin } = wish;
  const t = useWords(sheetWords);
  const selected = useSelectionStore(onCell({ row: 0, column: begin }));
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const latest = useRef({ ...wish, t });
  latest.current = { ...wish, t };
  const hasPanel = wish.openPanel !== null;
  const acts = useMemo(
    (): GridActs => ({
      type: (texts) => typeAt(latest.current, texts),
      paste: (block, place) => setPasted(pastedCells(block, place, targetOf(latest.current))),
      undo: model.undo,
      redo: model.redo,
      openPanel: hasPanel ? (part) => latest.current.openPanel?.(part) : null,
      save: () => void message.info(latest.current.t('savedAlready')),
    }),
    [model, hasPanel],
  );
  const take = () => {
    const taken = (pasted?.cells ?? []).filter(({ state }) => state === 'new' || state === 'changed');
    typeAt(wish, taken, () => setPasted(null));
  };
  return { acts, selected, pasted, take, leave: () => setPasted(null) };
}

/** Types texts into cells; of a paste it is known already what they mean. `beside` is called with their drawing. */
function typeAt(
  { model, placeAt }: Wish,
  texts: readonly (CellText & Pick<PastedCell, 'value'>)[],
  beside?: () => void,
): void {
  model.type(
    texts.flatMap(({ row, column, text, value }) => {
      const place = placeAt(row, column);
      return place ? [{ ...place, text, ...(value !== undefined && { value }) }] : [];
    }),
    beside,
  );
}

function targetOf({ source, placeAt, ruleAt, model }: Wish): PasteTarget {
  return {
    rowNames: Array.from({ length: source.rowCount }, (_, row) => source.nameOf(row)),
    rules: source.columns.map((_, column) => ruleAt(column)),
    nameColumn: 0,
    valueAt: (row, column) => {
      const at = placeAt(row, column);
      return at ? model.valueOf(at) : null;
    },
    isOpen: source.isOpen,
  };
}
