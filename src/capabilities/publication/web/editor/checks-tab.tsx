import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { Alert, Button, Empty, Flex, Input, Space, Typography } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { checkPaper } from '../../contract.ts';
import { overruleFindings } from '../../contract-life.ts';
import { type PaperDocument, paperDocument } from '../../rules/document.ts';
import { writtenDocument } from '../../rules/written-document.ts';
import type { Paper } from '../../shapes.ts';
import { paperMarksKey } from './paper-marks.ts';
import { showPlace } from './show-place.ts';
import { positionsOf } from './unbound.ts';
import { words } from './words.ts';

type Finding = Paper['findings'][number];
type Place = { readonly from: number; readonly to: number };

const looks = {
  error: { icon: <CloseCircleOutlined />, color: '#cf1322', label: 'error' },
  warning: { icon: <WarningOutlined />, color: '#874d00', label: 'warning' },
  note: { icon: <InfoCircleOutlined />, color: '#0958d9', label: 'severityNote' },
} as const;
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
};

/** What a careful editor would ask about: place, reason and what settles it; each is settled in the text or overruled. */
export function ChecksTab({ editor, paper: opened, isEditable, version }: Wish) {
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
            {...{ editor, paperId, finding, isEditable, keep }}
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

type One = {
  readonly editor: Editor;
  readonly paperId: string;
  readonly finding: Finding;
  readonly place: Place | null;
  readonly isEditable: boolean;
  readonly keep: (paper: Paper) => void;
};

function OneFinding({ editor, paperId, finding, place, isEditable, keep }: One) {
  const t = useWords(words);
  const [reason, setReason] = useState<string | null>(null);
  const overrule = useMutation({
    mutationFn: (why: string | null) =>
      call(overruleFindings, { params: { id: paperId }, body: { findings: [finding.key], reason: why } }),
    onSuccess: (paper) => {
      setReason(null);
      keep(paper);
    },
  });
  const { icon, color, label } = looks[finding.severity];
  const { overruled } = finding;
  return (
    <li data-finding={finding.code}>
      <button type="button" className="finding" onClick={() => (place ? showPlace(editor, place) : showHead(editor))}>
        <span style={{ color, whiteSpace: 'nowrap' }}>
          {icon} {t(label)}
        </span>{' '}
        {finding.message}
      </button>
      {overruled && (
        <Alert
          type="info"
          title={t('overruledBy', { by: overruled.byName, reason: overruled.reason })}
          action={
            isEditable && (
              <Button size="small" type="link" onClick={() => overrule.mutate(null)}>
                {t('takeBack')}
              </Button>
            )
          }
        />
      )}
      {!overruled && isEditable && finding.severity !== 'error' && reason === null && (
        <Button size="small" type="link" onClick={() => setReason('')}>
          {t('overrule')}
        </Button>
      )}
      {reason !== null && (
        <Space.Compact style={{ width: '100%' }}>
          <Input
            autoFocus
            aria-label={t('reason')}
            placeholder={t('overruleReason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            type="primary"
            disabled={reason.trim() === ''}
            loading={overrule.isPending}
            onClick={() => overrule.mutate(reason)}
          >
            {t('save')}
          </Button>
          <Button onClick={() => setReason(null)}>{t('cancel')}</Button>
        </Space.Compact>
      )}
      {overrule.isError && <Failed error={overrule.error} />}
    </li>
  );
}

/** What stands in no words of an article is of the masthead, if there is one. */
function showHead(editor: Editor): void {
  if (editor.state.doc.firstChild?.type.name === 'masthead') editor.chain().setNodeSelection(0).scrollIntoView().run();
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
