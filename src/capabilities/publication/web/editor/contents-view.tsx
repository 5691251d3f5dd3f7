import { type NodeViewProps, NodeViewWrapper, useEditorState } from '@tiptap/react';
import { useWords } from '#ui/words.ts';
import { words } from './words.ts';

/** The contents, which are the titles of the articles as they stand. */
export function ContentsView({ editor, selected }: NodeViewProps) {
  const t = useWords(words);
  const titles = useEditorState({
    editor,
    selector: () => {
      const found: string[] = [];
      editor.state.doc.forEach((node) => {
        if (node.type.name === 'title' && node.textContent.trim() !== '') found.push(node.textContent);
      });
      return found.join('\n');
    },
  });
  return (
    <NodeViewWrapper className="paper-atom paper-contents" data-selected={selected}>
      <nav aria-label={t('contents')}>
        <p className="paper-contents-title">{t('contents')}</p>
        {titles.split('\n').map((title, index) => (
          <p key={index}>{title}</p>
        ))}
      </nav>
    </NodeViewWrapper>
  );
}
