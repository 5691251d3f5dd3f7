import { Dropdown, type MenuProps, message } from 'antd';
import { createPortal } from 'react-dom';
import { useWords } from '../words.ts';
import { filled, openCells } from './grid-fill.ts';
import { committed, type Keyboard } from './grid-keys.ts';
import { rangeOf } from './grid-selection.ts';
import { gridWords } from './grid-words.ts';
import { pastedBlock } from './pasted-block.ts';
import type { MenuPlace } from './use-pointer.ts';

type Wish = { readonly place: MenuPlace; readonly grid: Keyboard; readonly close: () => void };

/** What can be done with the selected cells, where the right button was pressed; each names its key. */
export function GridMenu({ place, grid, close }: Wish) {
  const t = useWords(gridWords);
  const { source, acts, selection, editor } = grid;
  const range = rangeOf(selection);
  const { isOpen, note } = source.cell(selection.active.row, selection.active.column);
  const paste = async () => {
    // Without https a page may not read the clipboard by itself.
    const text = await navigator.clipboard?.readText().catch(() => undefined);
    if (text === undefined) message.info(t('pasteByKey'));
    else if (text !== '') acts.paste(pastedBlock(text), { row: range.top, column: range.left });
  };
  const deeds: Readonly<Record<string, () => void>> = {
    copy: () => document.execCommand('copy'),
    paste: () => void paste(),
    fillDown: () => acts.type(filled(source, range, 'down')),
    fillRight: () => acts.type(filled(source, range, 'right')),
    clear: () => acts.type(openCells(source, range, () => '')),
    history: () => acts.openPanel?.('history'),
    comments: () => acts.openPanel?.('comments'),
    why: () => acts.openPanel?.('why'),
  };
  const item = (key: keyof typeof deeds & keyof typeof gridWords, byKey = '', disabled = false) => {
    return { key, label: t(key), extra: byKey, disabled };
  };
  const items: MenuProps['items'] = [
    item('copy', 'Ctrl+C'),
    item('paste', 'Ctrl+V', !isOpen),
    { type: 'divider' },
    item('fillDown', 'Ctrl+D', !isOpen),
    item('fillRight', 'Ctrl+R', !isOpen),
    item('clear', 'Delete', !isOpen),
    ...(acts.openPanel
      ? [{ type: 'divider' as const }, item('why', '', note === null), item('history', 'Ctrl+Enter'), item('comments')]
      : []),
  ];
  const done: MenuProps['onClick'] = ({ key }) => {
    close();
    committed(grid);
    editor.field.current?.focus({ preventScroll: true });
    deeds[key]?.();
  };
  // Outside the grid: within it a fixed place would be one of the grid and not of the window.
  return createPortal(
    <Dropdown
      open
      trigger={['click']}
      autoFocus
      menu={{ items, onClick: done, style: { minWidth: 200 } }}
      onOpenChange={(open) => {
        if (open) return;
        close();
        editor.field.current?.focus({ preventScroll: true });
      }}
    >
      <span style={{ position: 'fixed', left: place.x, top: place.y, width: 1, height: 1 }} />
    </Dropdown>,
    document.body,
  );
}
