import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import type { Paper } from '../contract.ts';
import { overruleFindings } from '../contract-life.ts';
import { isSettledAtFigure } from '../rules/finding.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { words } from './words.ts';

/** Something to look at in a paper. */
export type Finding = Paper['findings'][number];

const looks = {
  error: { icon: <CloseCircleOutlined />, color: '#cf1322' },
  warning: { icon: <WarningOutlined />, color: '#874d00' },
  note: { icon: <InfoCircleOutlined />, color: '#0958d9' },
} as const;
const order = ['error', 'warning', 'note'] as const;

type Wish = {
  readonly paper: Pick<Paper, 'id' | 'findings'>;
  /** Whether the caller may say why findings stand. */
  readonly mayOverrule: boolean;
  readonly show: (finding: Finding) => void;
};

/** What a reader should look at, the gravest first; a click shows the place, a reason in writing says why it stands. */
export function FindingsPanel({ paper, mayOverrule, show }: Wish) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [asked, setAsked] = useState<readonly string[]>([]);
  const save = useMutation({
    mutationFn: ({ findings, reason }: { readonly findings: readonly string[]; readonly reason: string | null }) =>
      call(overruleFindings, { params: { id: paper.id }, body: { findings: [...findings], reason } }),
    onSuccess: () => {
      setAsked([]);
      return queries.invalidateQueries({ queryKey: ['publication'] });
    },
  });
  const sorted = order.flatMap((severity) => paper.findings.filter((finding) => finding.severity === severity));
  const open = sorted.filter((finding) => mayStand(finding) && finding.overruled === null);
  const extra = mayOverrule && open.length > 1 && (
    <Button size="small" type="link" onClick={() => setAsked(open.map(({ key }) => key))}>
      {t('overruleAll', { count: open.length })}
    </Button>
  );
  return (
    <Card size="small" title={`${t('findings')} ${paper.findings.length}`} extra={extra}>
      {sorted.length === 0 && <Typography.Text type="secondary">{t('noFindings')}</Typography.Text>}
      <Flex component="ul" vertical gap="small" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {sorted.map((finding) => (
          <li key={finding.key}>
            <OneFinding finding={finding} show={show} />
            {mayOverrule && mayStand(finding) && (
              <Button
                size="small"
                type="link"
                onClick={() =>
                  finding.overruled === null
                    ? setAsked([finding.key])
                    : save.mutate({ findings: [finding.key], reason: null })
                }
              >
                {t(finding.overruled === null ? 'overrule' : 'takeBackReason')}
              </Button>
            )}
          </li>
        ))}
      </Flex>
      {asked.length > 0 && (
        <ReasonDialog
          title={t('overruleTitle', { count: asked.length })}
          hint={t('overruleHint')}
          save={{ ...save, mutate: (reason: string) => save.mutate({ findings: asked, reason }) }}
          close={() => setAsked([])}
        />
      )}
    </Card>
  );
}

/** Errors are put right, and what is said of a figure is settled at the figure; anything else may stand for a reason. */
function mayStand({ code, severity }: Finding): boolean {
  return severity !== 'error' && !isSettledAtFigure(code);
}

function OneFinding({ finding, show }: { readonly finding: Finding } & Pick<Wish, 'show'>) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  const { icon, color } = looks[finding.severity];
  const { overruled } = finding;
  return (
    <>
      <button type="button" className="finding" title={t('showPlace')} onClick={() => show(finding)}>
        <span style={{ color, whiteSpace: 'nowrap' }}>
          {icon} {t(finding.severity)}
        </span>{' '}
        {finding.message}
        <Typography.Text type="secondary" style={{ display: 'block' }}>
          {t('settles', { how: finding.settles })}
        </Typography.Text>
      </button>
      {overruled !== null && (
        <Typography.Text type="secondary">
          {t('overruledBy', { by: nameOfPerson(overruled.byName), reason: overruled.reason })}
        </Typography.Text>
      )}
    </>
  );
}
