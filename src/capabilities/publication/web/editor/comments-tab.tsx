import { CheckOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Editor, useEditorState } from '@tiptap/react';
import { Button, Empty, Flex, Input, Switch, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../../organisation/web/person.tsx';
import { addComment, listComments, type PaperComment, resolveThread } from '../../contract-editing.ts';
import { showPlace } from './show-place.ts';
import { type Thread, threadsOf } from './threads.ts';
import { words } from './words.ts';

type Wish = {
  readonly editor: Editor;
  readonly paperId: string;
  readonly isEditable: boolean;
  readonly mayComment: boolean;
  /** Thread that was begun at a place and waits for its first words. */
  readonly begun: string | null;
  readonly finish: () => void;
};

/** Threads of comments in the order of the text; a click shows the place, an answer opens a settled one again. */
export function CommentsTab({ editor, paperId, isEditable, mayComment, begun, finish }: Wish) {
  const t = useWords(words);
  const [withSettled, setSettled] = useState(false);
  const query = useQuery({
    queryKey: ['publication', 'comments', paperId],
    queryFn: ({ signal }) => call(listComments, { params: { id: paperId }, query: { limit: 200 } }, { signal }),
    refetchInterval: 15_000,
  });
  const doc = useEditorState({ editor, selector: ({ editor: one }) => one.state.doc });
  return (
    <Loaded query={query}>
      {({ rows }) => {
        const threads = threadsOf(doc, rows, begun);
        const shown = threads.filter(({ isSettled }) => withSettled || !isSettled);
        return (
          <Flex vertical gap="small">
            <Flex justify="space-between" align="center">
              <Typography.Text type="secondary">{t('commentHowTo')}</Typography.Text>
              {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control */}
              <label className="editor-switch">
                {t('withSettled')}
                <Switch size="small" checked={withSettled} onChange={setSettled} aria-label={t('withSettled')} />
              </label>
            </Flex>
            {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noComments')} />}
            {shown.map((thread) => (
              <ThreadCard
                key={thread.id}
                {...{ editor, paperId, thread, mayComment, finish }}
                isNew={thread.id === begun}
                mayUndo={isEditable}
              />
            ))}
          </Flex>
        );
      }}
    </Loaded>
  );
}

type CardWish = Pick<Wish, 'editor' | 'paperId' | 'mayComment' | 'finish'> & {
  readonly thread: Thread;
  readonly isNew: boolean;
  readonly mayUndo: boolean;
};

function ThreadCard({ editor, paperId, thread, mayComment, isNew, mayUndo, finish }: CardWish) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const params = { id: paperId };
  const settle = () => queries.invalidateQueries({ queryKey: ['publication', 'comments', paperId] });
  const answer = useMutation({
    mutationFn: () => call(addComment, { params, body: { thread: thread.id, text } }),
    onSuccess: () => {
      setText('');
      finish();
      return settle();
    },
  });
  const resolve = useMutation({
    mutationFn: () => call(resolveThread, { params: { ...params, thread: thread.id } }),
    onSuccess: settle,
  });
  const cancel = () => {
    if (mayUndo) editor.view.dispatch(withoutThread(editor, thread.id));
    finish();
  };
  const { place, comments, isSettled } = thread;
  return (
    <section className="thread" data-settled={isSettled} aria-label={t('comment')}>
      <button type="button" className="finding" onClick={() => place && showPlace(editor, place)}>
        <q>{place === null ? t('placeDeleted') : place.text}</q>
      </button>
      {comments.map((comment) => (
        <OneComment key={comment.id} comment={comment} />
      ))}
      {mayComment && (
        <Flex gap="small" align="end">
          <Input.TextArea
            aria-label={t(isNew ? 'comment' : 'answer')}
            placeholder={t(isNew ? 'comment' : 'answer')}
            autoFocus={isNew}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            type={isNew ? 'primary' : 'default'}
            disabled={text.trim() === ''}
            loading={answer.isPending}
            onClick={() => answer.mutate()}
          >
            {t('say')}
          </Button>
          {isNew && comments.length === 0 && <Button onClick={cancel}>{t('cancel')}</Button>}
          {!isSettled && comments.length > 0 && (
            <Button icon={<CheckOutlined />} loading={resolve.isPending} onClick={() => resolve.mutate()}>
              {t('settle')}
            </Button>
          )}
        </Flex>
      )}
      {(answer.isError || resolve.isError) && <Failed error={answer.error ?? resolve.error} />}
    </section>
  );
}

function OneComment({ comment }: { readonly comment: PaperComment }) {
  const t = useWords(words);
  const nameOf = usePersonNames();
  const { by, at, text, resolvedBy } = comment;
  return (
    <div className="comment">
      <Typography.Text type="secondary">
        {nameOf(by)}　{instantText(at)}
        {resolvedBy !== null && `　${t('settledBy', { by: nameOf(resolvedBy) })}`}
      </Typography.Text>
      <div>{text}</div>
    </div>
  );
}

function withoutThread(editor: Editor, thread: string) {
  const { state } = editor;
  const { comment } = state.schema.marks;
  const transaction = state.tr;
  if (comment) transaction.removeMark(0, state.doc.content.size, comment.create({ id: thread }));
  return transaction;
}
