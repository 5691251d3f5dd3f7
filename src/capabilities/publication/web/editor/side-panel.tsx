import type { Editor } from '@tiptap/react';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useWords } from '#ui/words.ts';
import { paperDocument } from '../../rules/document.ts';
import { ChecksTab } from './checks-tab.tsx';
import { CommentsTab } from './comments-tab.tsx';
import { type FiguresPart, FiguresTab } from './figures-tab.tsx';
import { SuggestionsList } from './suggestions-list.tsx';
import { useFigureStates } from './use-figure-states.ts';
import type { OpenedPaper } from './use-paper-editor.ts';
import { VersionsTab } from './versions-tab.tsx';
import { words } from './words.ts';

/** What the panel shows. */
export const tabs = ['figures', 'checks', 'comments', 'versions'] as const;
/** One of the tabs. */
export type Tab = (typeof tabs)[number];

type Wish = {
  readonly editor: Editor;
  readonly paper: OpenedPaper;
  readonly isEditable: boolean;
  /** Version that the desk has. */
  readonly version: number;
  readonly mayWrite: boolean;
  readonly tab: Tab;
  readonly open: (tab: Tab) => void;
  readonly begun: string | null;
  readonly finish: () => void;
};

/** Beside the paper: its figures, what to look at, what was said, and how it was before. */
export function SidePanel({ editor, paper, isEditable, version, mayWrite, tab, open, begun, finish }: Wish) {
  const t = useWords(words);
  const figures = useFigureStates(editor, paper.id, { version, mayAsk: mayWrite });
  const [part, setPart] = useState<FiguresPart>('bound');
  const toFigures = (asked: FiguresPart) => {
    setPart(asked);
    open('figures');
  };
  const contents: Readonly<Record<Tab, React.ReactNode>> = {
    figures: (
      <FiguresTab
        {...{ editor, isEditable, part, setPart }}
        states={figures.data?.figures ?? null}
        charts={figures.data?.charts ?? []}
        asOf={figures.data?.asOf ?? null}
      />
    ),
    checks: tab === 'checks' && <ChecksTab {...{ editor, paper, isEditable, version, toFigures }} />,
    comments: (
      <>
        <SuggestionsList editor={editor} isEditable={isEditable} />
        <CommentsTab {...{ editor, isEditable, begun, finish }} paperId={paper.id} mayComment={mayWrite} />
      </>
    ),
    versions: (
      <VersionsTab
        paperId={paper.id}
        mayName={mayWrite}
        isEditable={isEditable}
        documentNow={() => paperDocument.parse(editor.state.doc.toJSON())}
      />
    ),
  };
  const labels = {
    figures: 'tabFigures',
    checks: 'tabChecks',
    comments: 'tabComments',
    versions: 'tabVersions',
  } as const;
  return (
    <aside className="editor-panel no-print" aria-label={t('tabs')}>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => open(tabs.find((one) => one === key) ?? 'figures')}
        items={tabs.map((key) => ({ key, label: t(labels[key]), children: contents[key] }))}
      />
    </aside>
  );
}
