import { Button, Flex, Typography } from 'antd';
import { memo, type ReactNode, useEffect, useState } from 'react';
import { wanText } from '#kernel/money.ts';
import { EntryGrid } from '#ui/entry-grid/entry-grid.tsx';
import type { GridSource } from '#ui/entry-grid/grid.ts';
import { GridLegend } from '#ui/entry-grid/grid-legend.tsx';
import { GridStatus } from '#ui/entry-grid/grid-status.tsx';
import { useShownInstant } from '#ui/look-back.ts';
import { Page } from '#ui/page.tsx';
import { useLater } from '#ui/use-later.ts';
import { useWords } from '#ui/words.ts';
import type { CellConflict } from '../contract-sheet.ts';
import type { SheetField } from '../rules/sheet-fields.ts';
import { PastePreview } from './paste-preview.tsx';
import type { Speak } from './sheet-columns.ts';
import { SheetConflicts } from './sheet-conflicts.tsx';
import { SheetRefused } from './sheet-refused.tsx';
import { SheetSending } from './sheet-sending.tsx';
import { sheetWords } from './sheet-words.ts';
import type { useGridActs } from './use-grid-acts.ts';
import type { LiveSheet } from './use-sheet-model.ts';

type Wish = {
  readonly label: string;
  /** Under which the widths of the columns are remembered. */
  readonly name: string;
  readonly source: GridSource;
  readonly grid: ReturnType<typeof useGridActs>;
  readonly live: LiveSheet;
  /** Of any month, as they are decided in one place. */
  readonly conflicts: readonly CellConflict[];
  readonly fields: readonly SheetField[];
  readonly mayType: boolean;
  readonly speak: Speak;
  readonly filters: ReactNode;
  readonly subtitle: string | null;
  readonly extra?: ReactNode;
  readonly bar?: ReactNode;
  /** Lines of the bar. */
  readonly barLines?: number;
  readonly empty: string;
};

/** Pixels of a line of the bar. */
const barLine = 32;
/** Pixels of the line above the page that says to when one looks back. */
const bandHeight = 44;

/** What both views of a sheet have: head, filters, grid, sums, legend, paste preview, conflicts and the outbox. */
export function SheetFrame(wish: Wish) {
  const { label, name, source, grid, live, conflicts, fields, mayType, speak, filters, subtitle, extra, bar, empty } =
    wish;
  const t = useWords(sheetWords);
  const [isChoosing, setChoosing] = useState(false);
  const isPast = useShownInstant() !== null;
  const height = useHeightBelow(184 + (bar ? (wish.barLines ?? 1) * barLine : 0) + (isPast ? bandHeight : 0));
  return (
    <Page
      title={t('title')}
      extra={
        <Head
          subtitle={subtitle}
          mayType={mayType}
          isPast={isPast}
          fields={fields}
          speak={speak}
          live={live}
          conflicts={conflicts.length}
          choose={setChoosing}
          extra={extra}
        />
      }
    >
      <Tools filters={filters} />
      {bar}
      {source.rowCount === 0 ? (
        <Typography.Paragraph type="secondary">{empty}</Typography.Paragraph>
      ) : (
        <>
          <EntryGrid
            label={label}
            name={name}
            source={source}
            acts={grid.acts}
            selected={grid.selected}
            height={height}
          />
          <GridStatus source={source} selected={grid.selected} text={wanText} />
        </>
      )}
      {grid.pasted && (
        <PastePreview
          pasted={grid.pasted}
          rowName={(row) => (row < 0 ? '—' : source.nameOf(row) || '—')}
          columnName={(column) => source.columns[column]?.hint ?? source.columns[column]?.title ?? '—'}
          before={(row, column) =>
            row < 0 || row >= source.rowCount || !source.columns[column] ? '' : source.cell(row, column).text
          }
          speak={speak}
          take={grid.take}
          leave={grid.leave}
        />
      )}
      {isChoosing && (
        <SheetConflicts conflicts={conflicts} fields={fields} speak={speak} close={() => setChoosing(false)} />
      )}
    </Page>
  );
}

type Beside = Pick<Wish, 'subtitle' | 'mayType' | 'fields' | 'speak' | 'extra'> & {
  readonly live: LiveSheet;
  readonly isPast: boolean;
  readonly conflicts: number;
  readonly choose: (isChoosing: boolean) => void;
};

/** What stands beside the title; a key in the grid does not wait for it, nor for what stands above the grid. */
const Head = memo(function Head(wish: Beside) {
  const { subtitle, mayType, isPast, live, fields, speak, conflicts, choose, extra } = wish;
  const { sender, model } = live;
  const t = useWords(sheetWords);
  const sending = useLater(live.listen, sender.state);
  const invalid = useLater(model.listen, model.invalidCount);
  // A text that is not understood and stands in its cell is told there, and counted beside what is saved.
  const refused = sending.refused.filter(
    ({ content: { text, edit } }) => text === undefined || model.fateOf(edit)?.state !== 'invalid',
  );
  return (
    <>
      {subtitle && <Typography.Text type="secondary">{subtitle}</Typography.Text>}
      {!mayType && !isPast && <Typography.Text type="secondary">{t('onlyReading')}</Typography.Text>}
      {mayType && <SheetSending state={sending} sender={sender} invalid={invalid} />}
      {mayType && <SheetRefused refused={refused} sender={sender} fields={fields} speak={speak} />}
      {conflicts > 0 && (
        <Button danger onClick={() => choose(true)}>
          {t('conflicts', { count: conflicts })}
        </Button>
      )}
      {extra}
    </>
  );
});

const Tools = memo(function Tools({ filters }: { readonly filters: ReactNode }) {
  const t = useWords(sheetWords);
  return (
    <Flex justify="space-between" align="center" gap="small" wrap>
      {filters}
      <Flex gap="small" align="center">
        <Typography.Text type="secondary">{t('unitLine')}</Typography.Text>
        <GridLegend />
      </Flex>
    </Flex>
  );
});

/** Height that is left below what stands above the grid; at least eight rows. */
function useHeightBelow(above: number): number {
  const [height, setHeight] = useState(() => window.innerHeight);
  useEffect(() => {
    const measure = () => setHeight(window.innerHeight);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return Math.max(280, height - above);
}
