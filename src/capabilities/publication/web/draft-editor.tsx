import { SaveOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Input, Modal, Segmented, Typography } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { z } from 'zod';
import { call } from '#ui/call.ts';
import { Failed, instantText } from '#ui/page.tsx';
import { useSearchState } from '#ui/search-state.ts';
import { useWords } from '#ui/words.ts';
import { type Issue, saveDraft } from '../contract.ts';
import { FiguresPanel, useFigures } from './figures-panel.tsx';
import { type Finding, FindingsPanel } from './findings-panel.tsx';
import { IssueButton } from './issue-button.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { placeAfterEdits, placeInSource, placeInText, type Stretch } from './place-in-source.ts';
import { words } from './words.ts';

const views = ['edit', 'paper'] as const;
const search = z.object({ view: z.enum(views).optional() });

/** A draft: its text or its paper on the left, on the right what to look at and the figures bound to data. */
export function DraftEditor({ issue }: { readonly issue: Issue }) {
  const t = useWords(words);
  const [{ view = 'edit' }, change] = useSearchState(search);
  const { source, setSource, isDirty, save, blocker } = useDraft(issue);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Stretch | null>(null);
  const [trouble, setTrouble] = useState<'placeGone' | 'placeAbsent' | null>(null);
  const figures = useFigures(issue.bindings);
  const editor = useRef<TextAreaRef>(null);
  const tick = (keys: readonly string[], isSeen: boolean) =>
    setSeen((before) => new Set(isSeen ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))));
  const show = (finding: Finding) => {
    const place = placeInText(issue.text, finding);
    setTrouble(place === null ? 'placeAbsent' : null);
    if (view === 'paper') return setChosen(place);
    if (place === null) return;
    const now = placeAfterEdits(issue.source, source, placeInSource(issue.source, issue.bindings, place));
    if (now === null) return setTrouble('placeGone');
    const area = editor.current?.resizableTextArea?.textArea;
    if (area) selectIn(area, now);
  };
  return (
    <div className="briefing">
      <div>
        <Flex gap="small" wrap align="center" className="no-print" style={{ marginBottom: 8 }}>
          <Segmented
            aria-label={t('view')}
            value={view}
            onChange={(next) => change({ view: next === 'edit' ? undefined : next })}
            options={views.map((value) => ({ value, label: t(value) }))}
          />
          <Button icon={<SaveOutlined />} loading={save.isPending} disabled={!isDirty} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
          <Typography.Text type={isDirty ? 'warning' : 'secondary'} aria-live="polite">
            {isDirty ? t('unsaved') : t('savedAt', { at: instantText(issue.recordedAt) })}
          </Typography.Text>
          <Flex gap="small" align="center" style={{ marginInlineStart: 'auto' }}>
            <IssueButton issue={issue} seen={seen} isDirty={isDirty} />
          </Flex>
        </Flex>
        {save.isError && <Failed error={save.error} retry={() => save.mutate()} />}
        {isDirty && view === 'paper' && <Alert type="info" showIcon title={t('previewStale')} />}
        {trouble && (
          <div role="status" style={{ marginBottom: 8 }}>
            <Alert type="info" showIcon title={t(trouble)} closable={{ onClose: () => setTrouble(null) }} />
          </div>
        )}
        {view === 'paper' ? (
          <PaperPreview issue={issue} marks={{ figures, chosen }} />
        ) : (
          <>
            <Input.TextArea
              ref={editor}
              aria-label={t('source')}
              value={source}
              onChange={(event) => setSource(event.target.value)}
              className="briefing-source"
              spellCheck={false}
              maxLength={200_000}
            />
            <Typography.Text type="secondary">{t('editorHint')}</Typography.Text>
          </>
        )}
      </div>
      <Modal
        open={blocker.state === 'blocked'}
        title={t('leave')}
        okText={t('leaveYes')}
        okType="default"
        cancelText={t('leaveNo')}
        cancelButtonProps={{ type: 'primary' }}
        onOk={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      />
      <aside className="no-print">
        <FindingsPanel findings={issue.findings} seen={seen} tick={tick} show={show} />
        <FiguresPanel issue={issue} />
      </aside>
    </div>
  );
}

/** The text in the editor, and its saving: with the button, or with Ctrl+S. Leaving with unsaved changes asks first. */
function useDraft(issue: Issue) {
  const queries = useQueryClient();
  const [source, setSource] = useState(issue.source);
  const isDirty = source !== issue.source;
  const save = useMutation({
    mutationFn: () => call(saveDraft, { params: { id: issue.id }, body: { source } }),
    onSuccess: (saved) => {
      queries.setQueryData(['publication', 'issue', issue.id], saved);
      setSource((now) => (now === source ? saved.source : now));
      return queries.invalidateQueries({ queryKey: ['publication', 'issues'] });
    },
  });
  const { mutate, isPending } = save;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (!isPending) mutate();
    };
    window.addEventListener('beforeunload', hold);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeunload', hold);
      window.removeEventListener('keydown', onKey);
    };
  }, [isDirty, isPending, mutate]);
  return { source, setSource, isDirty, save, blocker };
}

/** Selects a stretch and brings it into view, which browsers do only for a caret that was just set. */
function selectIn(area: HTMLTextAreaElement, { start, end }: Stretch): void {
  area.focus();
  area.setSelectionRange(start, start);
  area.blur();
  area.focus();
  area.setSelectionRange(start, end);
}
