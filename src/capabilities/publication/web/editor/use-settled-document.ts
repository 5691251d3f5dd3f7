import { type Editor, useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { type PaperDocument, paperDocument } from '../../rules/document.ts';

/** Pause after a keystroke before the paper is read as a whole. */
const pauseMs = 500;

/** The document of an editor, taken again when nobody has typed for half a second. */
export function useSettledDocument(editor: Editor): PaperDocument {
  const node = useEditorState({ editor, selector: ({ editor: one }) => one.state.doc });
  const [settled, setSettled] = useState<PaperDocument>(() => paperDocument.parse(node.toJSON()));
  useEffect(() => {
    const timer = setTimeout(() => {
      const read = paperDocument.safeParse(node.toJSON());
      if (read.success) setSettled(read.data);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [node]);
  return settled;
}
