import {
  BoldOutlined,
  CommentOutlined,
  DatabaseOutlined,
  HighlightOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Select, Switch, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#ui/words.ts';
import { headingLevels, makeBody, makeHeading } from './heading-keys.ts';
import { InsertMenu } from './insert-menu.tsx';
import { TableMenu } from './table-menu.tsx';
import { toggleLead } from './text-keys.ts';
import { words } from './words.ts';

type Command = (state: EditorState, dispatch: (transaction: Transaction) => void) => boolean;

const styles = [
  'body',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'addressee',
  'attachment',
  'annex',
  'note',
] as const;
type Style = (typeof styles)[number];

type Wish = {
  readonly editor: Editor;
  readonly isSuggesting: boolean;
  readonly suggest: (isSuggesting: boolean) => void;
  readonly insertFigure: () => void;
  readonly comment: () => void;
};

/** The tools above the paper; each says what it does and its key. */
export function EditorToolbar({ editor, isSuggesting, suggest, insertFigure, comment }: Wish) {
  const t = useWords(words);
  const now = useEditorState({ editor, selector: ({ editor: one }) => standOf(one.state) });
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <div className="editor-toolbar no-print" role="toolbar" aria-label={t('toolbar')}>
      <Tool label={t('undo')} icon={<UndoOutlined />} disabled={!now.canUndo} act={() => run(undo)} />
      <Tool label={t('redo')} icon={<RedoOutlined />} disabled={!now.canRedo} act={() => run(redo)} />
      <Select<Style>
        aria-label={t('blockStyle')}
        value={now.style}
        disabled={now.style === null}
        onChange={(style) => applyStyle(editor, style)}
        options={styles.map((value) => ({ value, label: t(value) }))}
        style={{ width: 136 }}
      />
      <Tool label={t('bold')} icon={<BoldOutlined />} act={() => run(toggleLead)} />
      <Tooltip title={t('insertFigureHint')}>
        <Button icon={<DatabaseOutlined />} onClick={insertFigure}>
          {t('insertFigure')}
        </Button>
      </Tooltip>
      <InsertMenu editor={editor} />
      {now.isInTable && <TableMenu editor={editor} />}
      <Tooltip title={now.hasRange ? '' : t('commentHint')}>
        <Button icon={<CommentOutlined />} disabled={!now.hasRange} onClick={comment}>
          {t('comment')}
        </Button>
      </Tooltip>
      <Tooltip title={t('suggestModeHint')}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control */}
        <label className="editor-switch">
          <HighlightOutlined /> {t('suggestMode')}
          <Switch size="small" checked={isSuggesting} onChange={suggest} aria-label={t('suggestMode')} />
        </label>
      </Tooltip>
    </div>
  );
}

function Tool(wish: { label: string; icon: ReactNode; act: () => void; disabled?: boolean }) {
  const { label, icon, act, disabled = false } = wish;
  return (
    <Tooltip title={label}>
      <Button type="text" icon={icon} aria-label={label} disabled={disabled} onClick={act} />
    </Tooltip>
  );
}

function standOf(state: EditorState) {
  const { $from, empty } = state.selection;
  return {
    ...{ canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 },
    ...{ hasRange: !empty && $from.parent.isTextblock, isInTable: isInTable(state), style: styleOf(state) },
  };
}

function styleOf(state: EditorState): Style | null {
  const { $from } = state.selection;
  const { type, attrs } = $from.parent;
  if ($from.depth !== 1) return null;
  if (type.name === 'title') return 'title';
  if (type.name === 'heading') return styles.find((style) => style === `heading${attrs.level}`) ?? null;
  return styles.find((style) => style === attrs.role) ?? 'body';
}

function applyStyle(editor: Editor, style: Style): void {
  const level = headingLevels.find((one) => style === `heading${one}`);
  if (level !== undefined) makeHeading(editor, level);
  else if (style === 'title') editor.chain().focus().setNode('title').run();
  else makeBody(editor, style);
}
