import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Flex, Typography } from 'antd';
import { instantText } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../../organisation/web/person.tsx';
import { showPlace } from './show-place.ts';
import { type Suggestion, settled, suggestionsIn } from './suggestions.ts';
import { words } from './words.ts';

/** Suggested changes in the order of the text, each to be taken or left, or all at once. */
export function SuggestionsList({ editor, isEditable }: { readonly editor: Editor; readonly isEditable: boolean }) {
  const t = useWords(words);
  const nameOf = usePersonNames();
  const suggestions = useEditorState({ editor, selector: ({ editor: one }) => suggestionsIn(one.state.doc) });
  if (suggestions.length === 0) return null;
  const settle = (chosen: readonly Suggestion[], accept: boolean) =>
    editor.view.dispatch(settled(editor.state, chosen, accept));
  return (
    <section aria-label={t('suggestions')}>
      <Flex justify="space-between" align="center">
        <strong>
          {t('suggestions')} {suggestions.length}
        </strong>
        {isEditable && (
          <Flex gap="small">
            <Button size="small" onClick={() => settle(suggestions, true)}>
              {t('acceptAll')}
            </Button>
            <Button size="small" onClick={() => settle(suggestions, false)}>
              {t('rejectAll')}
            </Button>
          </Flex>
        )}
      </Flex>
      <ul className="editor-list">
        {suggestions.map((suggestion) => (
          <li key={`${suggestion.from}-${suggestion.kind}`} className="suggestion editor-text">
            <button type="button" className="finding" onClick={() => showPlace(editor, suggestion)}>
              <Typography.Text type="secondary" className="nowrap">
                {nameOf(suggestion.author)}　{isInstant(suggestion.at) ? instantText(suggestion.at) : ''}
              </Typography.Text>
              <div>
                {t(kindWords[suggestion.kind])}
                <Changed suggestion={suggestion} />
              </div>
            </button>
            {isEditable && (
              <Flex gap={4}>
                <Button
                  size="small"
                  icon={<CheckOutlined />}
                  aria-label={t('accept')}
                  title={t('accept')}
                  onClick={() => settle([suggestion], true)}
                />
                <Button
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={t('reject')}
                  title={t('reject')}
                  onClick={() => settle([suggestion], false)}
                />
              </Flex>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const kindWords = {
  insertion: 'puts',
  deletion: 'takes',
  split: 'parts',
  join: 'joins',
} as const satisfies Record<Suggestion['kind'], keyof typeof words>;

function Changed({ suggestion: { kind, text } }: { readonly suggestion: Suggestion }) {
  if (kind === 'insertion') return <ins>{text}</ins>;
  return kind === 'deletion' ? <del>{text}</del> : <span>“{text}”</span>;
}

function isInstant(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}
