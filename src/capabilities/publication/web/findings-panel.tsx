import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Card, Checkbox, Flex, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import type { Issue } from '../contract.ts';
import { words } from './words.ts';

/** Something to look at in a paper. */
export type Finding = Issue['findings'][number];

/** What tells findings apart, whatever moved in the text since. */
export function findingKey({ code, text, message }: Finding): string {
  return `${code}\n${text}\n${message}`;
}

const looks = {
  error: { icon: <CloseCircleOutlined />, color: '#cf1322' },
  warning: { icon: <WarningOutlined />, color: '#874d00' },
  note: { icon: <InfoCircleOutlined />, color: '#0958d9' },
} as const;
const order = ['error', 'warning', 'note'] as const;

type Wish = {
  readonly findings: readonly Finding[];
  /** Keys of the findings that were ticked. */
  readonly seen: ReadonlySet<string>;
  readonly tick: (keys: readonly string[], isSeen: boolean) => void;
  readonly show: (finding: Finding) => void;
};

/** What a reader should look at, the gravest first; a click shows the place, a tick says that it was looked at. */
export function FindingsPanel({ findings, seen, tick, show }: Wish) {
  const t = useWords(words);
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const unseen = sorted.filter((finding) => !seen.has(findingKey(finding)));
  const extra = sorted.length > 1 && (
    <Button size="small" type="link" disabled={unseen.length === 0} onClick={() => tick(sorted.map(findingKey), true)}>
      {t('seenAll')}
    </Button>
  );
  return (
    <Card size="small" title={`${t('findings')} ${findings.length}`} extra={extra}>
      {sorted.length === 0 && <Typography.Text type="secondary">{t('noFindings')}</Typography.Text>}
      <Flex component="ul" vertical gap="small" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {sorted.map((finding) => (
          <li key={`${finding.start}/${findingKey(finding)}`}>
            <OneFinding finding={finding} isSeen={seen.has(findingKey(finding))} tick={tick} show={show} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

type One = Pick<Wish, 'tick' | 'show'> & { readonly finding: Finding; readonly isSeen: boolean };

function OneFinding({ finding, isSeen, tick, show }: One) {
  const t = useWords(words);
  const { icon, color } = looks[finding.severity];
  return (
    <>
      <button type="button" className="finding" title={t('showPlace')} onClick={() => show(finding)}>
        <span style={{ color, whiteSpace: 'nowrap' }}>
          {icon} {t(finding.severity)}
        </span>{' '}
        {finding.message}
      </button>
      <Checkbox checked={isSeen} onChange={(event) => tick([findingKey(finding)], event.target.checked)}>
        <Typography.Text type="secondary">{t('seen')}</Typography.Text>
      </Checkbox>
    </>
  );
}
