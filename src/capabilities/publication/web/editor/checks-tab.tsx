import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { Button, Empty, Flex, Typography } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { checkPaper } from '../../contract.ts';
import { type PaperDocument, paperDocument } from '../../rules/document.ts';
import { writtenDocument } from '../../rules/written-document.ts';
import type { Paper } from '../../shapes.ts';
import type { FiguresPart } from './figures-tab.tsx';
import { type Finding, OneFinding, type Place } from './one-finding.tsx';
import { paperMarksKey } from './paper-marks.ts';
import { positionsOf } from './unbound.ts';
import { words } from './words.ts';

const order = ['error', 'warning', 'note'] as const;

/** Pause after what was typed is saved before it is checked again. */
const checkAfterMs = 1_500;

type Wish = {
  readonly editor: Editor;
  /** As it was opened, with what was found then. */
  readonly paper: Paper;
  readonly isEditable: boolean;
  /** Version that the desk has; the findings on the screen may be of an earlier one. */
  readonly version: number;
  /** Opens the figures where a finding about one is settled. */
  readonly toFigures: (part: FiguresPart) => void;
};

/** What a careful editor would ask about: place, reason and what settles it; each is settled in the text or overruled. */
export function ChecksTab({ editor, paper: opened, isEditable, version, toFigures }: Wish) {
  const paperId = opened.id;
  const t = useWords(words);
  const queries = useQueryClient();
  const key = ['publication', 'checked', paperId];
  const [checked, setChecked] = useState(() => queries.getQueryData<Paper>(key) ?? opened);
  const keep = (paper: Paper) => {
    queries.setQueryData(key, paper);
    setChecked(paper);
  };
  const check = useMutation({ mutationFn: () => call(checkPaper, { params: { id: paperId } }), onSuccess: keep });
  const { mutate } = check;
  const isOld = checked.checkedVersion !== version;
  useEffect(() => {
    if (!isEditable || !isOld) return;
    const timer = setTimeout(mutate, checkAfterMs);
    return () => clearTimeout(timer);
  }, [isEditable, isOld, mutate, version]);
  const places = useMemo(() => placesOf(checked), [checked]);
  useLit(editor, checked.findings, places);
  const findings = order.flatMap((severity) => checked.findings.filter((one) => one.severity === severity));
  return (
    <Flex vertical gap="small">
      <Flex justify="space-between" align="center">
        <Typography.Text type="secondary">
          {t(check.isPending ? 'checking' : isOld ? 'checkedBefore' : 'checkedNow')}
        </Typography.Text>
        {isEditable && (
          <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
            {t('checkNow')}
          </Button>
        )}
      </Flex>
      {check.isError && <Failed error={check.error} />}
      {findings.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noFindings')} />}
      <ul className="editor-list">
        {findings.map((finding) => (
          <OneFinding
            key={finding.key}
            {...{ editor, paperId, finding, isEditable, keep, toFigures }}
            place={places.get(finding.key) ?? null}
          />
        ))}
      </ul>
    </Flex>
  );
}

/** Lights the open findings in the paper while the list is shown. */
function useLit(editor: Editor, findings: readonly Finding[], places: ReadonlyMap<string, Place>): void {
  useEffect(() => {
    const lit = findings.flatMap(({ key, severity, overruled }) => {
      const place = places.get(key);
      return place && overruled === null ? [{ ...place, severity }] : [];
    });
    const tell = (shown: typeof lit) =>
      editor.view.dispatch(editor.state.tr.setMeta(paperMarksKey, { findings: shown }).setMeta('addToHistory', false));
    tell(lit);
    return () => {
      if (!editor.isDestroyed) tell([]);
    };
  }, [editor, findings, places]);
}

/** Where findings stand in the document that was checked. */
function placesOf({ document, text, findings }: Paper): Map<string, Place> {
  const read = paperDocument.safeParse(document);
  const places = new Map<string, Place>();
  if (!read.success) return places;
  const written = writtenDocument(read.data satisfies PaperDocument);
  if (written.text !== text) return places;
  for (const { key, text: words, start } of findings) {
    const place = words === '' ? null : positionsOf(written, start, start + words.length);
    if (place) places.set(key, place);
  }
  return places;
}
