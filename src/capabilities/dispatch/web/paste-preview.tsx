import { Button, Flex, Modal, Tag, Typography } from 'antd';
import { useMemo, useRef } from 'react';
import { gridWords } from '#ui/entry-grid/grid-words.ts';
import { LongList, type LongRow, placeOfRow } from '#ui/long-list.tsx';
import { useWords } from '#ui/words.ts';
import type { PastedCell, PastedState } from '../rules/pasted-cells.ts';
import { linesOf, type PastedGroup, pastedGroups } from '../rules/pasted-groups.ts';
import type { Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';

/** A block that waits to be taken. */
export type Pasted = { readonly cells: readonly PastedCell[]; readonly totals: number };

type Wish = {
  readonly pasted: Pasted;
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly before: (row: number, column: number) => string;
  readonly speak: Speak;
  readonly take: () => void;
  readonly leave: () => void;
};

const words = { ...sheetWords, ...gridWords };
const looks = {
  new: { color: 'success', word: 'pasteNew' },
  changed: { color: 'warning', word: 'pasteChanged' },
  same: { color: 'default', word: 'pasteSame' },
  unrecognised: { color: 'red', word: 'pasteUnrecognised' },
  locked: { color: 'default', word: 'pasteLocked' },
  outside: { color: 'red', word: 'pasteOutside' },
} as const satisfies Record<PastedState, { color: string; word: keyof typeof sheetWords }>;

/**
 * What a block from the clipboard would do, before it is taken: every cell of it by what would become of it and why, the
 * ones that are not understood first. It comes and goes without a motion, which would hold up thousands of cells.
 */
export function PastePreview({ pasted, rowName, columnName, before, speak, take, leave }: Wish) {
  const t = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => pastedGroups(pasted.cells), [pasted]);
  const { starts, count, lineAt } = useMemo(() => linesOf(groups), [groups]);
  const countOf = (state: PastedState) =>
    groups.reduce((sum, group) => (group.state === state ? sum + group.cells.length : sum), 0);
  const taken = countOf('new') + countOf('changed');
  const states = [...new Set(groups.map(({ state }) => state))];
  const show = (state: PastedState) => {
    const start = starts[groups.findIndex((group) => group.state === state)];
    if (start !== undefined) box.current?.scrollTo({ top: placeOfRow(start) });
  };
  const rowAt = (line: number): LongRow => {
    const found = lineAt(line);
    if (!found) return { cells: [] };
    if (!found.cell) return { heading: <GroupHead group={found.group} speak={speak} /> };
    const { row, column, text, reason } = found.cell;
    const place = [row < 0 ? '—' : String(row + 1), rowName(row), columnName(column)];
    return { cells: [...place, before(row, column) || '—', text, reason ? speak(reason.code, reason.facts) : ''] };
  };
  return (
    <Modal
      open
      width={980}
      transitionName=""
      maskTransitionName=""
      title={t('pasteTitle')}
      okText={t('pasteTake', { count: taken })}
      okButtonProps={{ disabled: taken === 0, autoFocus: true }}
      cancelText={t('cancel')}
      onOk={take}
      onCancel={leave}
    >
      <Flex gap="small" align="center" wrap style={{ marginBottom: 8 }}>
        {states.map((state) => (
          <Button key={state} size="small" onClick={() => show(state)}>
            {t(looks[state].word)} {countOf(state)}
          </Button>
        ))}
        {pasted.totals > 0 && <Tag>{t('pasteTotals', { count: pasted.totals })}</Tag>}
      </Flex>
      <Typography.Paragraph type="secondary">{t('pasteBlank')}</Typography.Paragraph>
      <LongList
        box={box}
        label={t('pasteTitle')}
        height={340}
        count={count}
        rowAt={rowAt}
        columns={[
          { key: 'number', title: t('rowNumber'), width: 56 },
          { key: 'row', title: t('project') },
          { key: 'column', title: t('fieldName'), width: 140 },
          { key: 'before', title: t('cellBefore'), width: 100, align: 'right' },
          { key: 'text', title: t('cellAfter'), width: 110, align: 'right' },
          { key: 'result', title: t('result'), width: 250 },
        ]}
      />
    </Modal>
  );
}

/** What would become of the cells of a group, how many they are, and the reason; where it names their text, by an example. */
function GroupHead({ group: { state, cells }, speak }: { readonly group: PastedGroup; readonly speak: Speak }) {
  const t = useWords(words);
  const { color, word } = looks[state];
  const reasonOf = (cell: PastedCell | undefined) => (cell?.reason ? speak(cell.reason.code, cell.reason.facts) : '');
  const [first, last] = [reasonOf(cells[0]), reasonOf(cells.at(-1))];
  return (
    <>
      <Tag color={color}>{t(word)}</Tag>
      {t('pasteCells', { count: cells.length })} {first === last ? first : t('pasteSuchAs', { reason: first })}
    </>
  );
}
