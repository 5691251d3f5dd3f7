import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { Alert, Button, Input, Space, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../../organisation/web/person.tsx';
import { overruleFindings } from '../../contract-life.ts';
import { isSettledAtFigure } from '../../rules/finding.ts';
import type { Paper } from '../../shapes.ts';
import type { FiguresPart } from './figures-tab.tsx';
import { showPlace } from './show-place.ts';
import { words } from './words.ts';

/** Something to look at in a paper. */
export type Finding = Paper['findings'][number];
/** Where it stands, in positions of the document. */
export type Place = { readonly from: number; readonly to: number };

const looks = {
  error: { icon: <CloseCircleOutlined />, color: '#cf1322', label: 'error' },
  warning: { icon: <WarningOutlined />, color: '#874d00', label: 'warning' },
  note: { icon: <InfoCircleOutlined />, color: '#0958d9', label: 'severityNote' },
} as const;
/** Where in the list of figures a finding about one is settled. */
const partOf: Readonly<Partial<Record<string, FiguresPart>>> = {
  figureStale: 'bound',
  figureGone: 'bound',
  figureTyped: 'bound',
  figureContradicts: 'unbound',
  figureUnbound: 'unbound',
};

type One = {
  readonly editor: Editor;
  readonly paperId: string;
  readonly finding: Finding;
  readonly place: Place | null;
  readonly isEditable: boolean;
  readonly keep: (paper: Paper) => void;
  readonly toFigures: (part: FiguresPart) => void;
};

/** A finding: its place, its reason, what would settle it, and why somebody let it stand. */
export function OneFinding({ editor, paperId, finding, place, isEditable, keep, toFigures }: One) {
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
  const nameOfPerson = usePersonNames();
  const part = partOf[finding.code];
  const mayStand = isEditable && finding.severity !== 'error' && !isSettledAtFigure(finding.code);
  const show = () => (place ? showPlace(editor, place) : showHead(editor));
  return (
    <li data-finding={finding.code}>
      <button type="button" className="finding" onClick={show}>
        <span style={{ color, whiteSpace: 'nowrap' }}>
          {icon} {t(label)}
        </span>{' '}
        {finding.message}
        <Typography.Text type="secondary" style={{ display: 'block' }}>
          {t('settles', { how: finding.settles })}
        </Typography.Text>
      </button>
      {overruled && (
        <Alert
          type="info"
          title={t('overruledBy', { by: nameOfPerson(overruled.byName), reason: overruled.reason })}
          action={
            isEditable && (
              <Button size="small" type="link" onClick={() => overrule.mutate(null)}>
                {t('takeBack')}
              </Button>
            )
          }
        />
      )}
      {!overruled && isEditable && part !== undefined && (
        <Button
          size="small"
          type="link"
          onClick={() => {
            show();
            toFigures(part);
          }}
        >
          {t('toFigures')}
        </Button>
      )}
      {!overruled && mayStand && reason === null && (
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
