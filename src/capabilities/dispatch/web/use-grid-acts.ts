import { message } from 'antd';
import { useMemo, useState } from 'react';
import type { GridActs, GridSource, PanelPart } from '#ui/entry-grid/grid.ts';
import { onCell, type Selection } from '#ui/entry-grid/grid-selection.ts';
import { useWords } from '#ui/words.ts';
import { pastedCells } from '../rules/pasted-cells.ts';
import type { CellRule } from '../rules/typed-cell.ts';
import type { Pasted } from './paste-preview.tsx';
import type { SheetModel, SheetPlace } from './sheet-model.ts';
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
export function useGridActs({ source, placeAt, ruleAt, model, begin, openPanel }: Wish) {
  const t = useWords(sheetWords);
  const [selection, select] = useState<Selection>(onCell({ row: 0, column: begin }));
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const typeAt = (texts: readonly { readonly row: number; readonly column: number; readonly text: string }[]) =>
    model.type(
      texts.flatMap(({ row, column, text }) => {
        const place = placeAt(row, column);
        return place ? [{ ...place, text }] : [];
      }),
    );
  const acts: GridActs = {
    type: typeAt,
    paste: (block, place) => {
      const target = {
        rowNames: Array.from({ length: source.rowCount }, (_, row) => source.nameOf(row)),
        rules: source.columns.map((_, column) => ruleAt(column)),
        nameColumn: 0,
        valueAt: (row: number, column: number) => {
          const at = placeAt(row, column);
          return at ? model.valueOf(at) : null;
        },
        isOpen: (row: number, column: number) => source.cell(row, column).isOpen,
      };
      setPasted(pastedCells(block, place, target));
    },
    undo: model.undo,
    redo: model.redo,
    openPanel,
    save: () => void message.info(t('savedAlready')),
  };
  const take = () => {
    typeAt((pasted?.cells ?? []).filter(({ state }) => state === 'new' || state === 'changed'));
    setPasted(null);
  };
  const within = useMemo(() => clamped(selection, source), [selection, source]);
  return { acts, selection: within, select, pasted, take, leave: () => setPasted(null) };
}

/** Fewer rows after another filter: the selection stays within the grid. */
function clamped({ anchor, active }: Selection, { rowCount, columns }: GridSource): Selection {
  const at = ({ row, column }: Selection['active']) => ({
    row: Math.max(0, Math.min(row, rowCount - 1)),
    column: Math.max(0, Math.min(column, columns.length - 1)),
  });
  return { anchor: at(anchor), active: at(active) };
}
