import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { addressOf } from '#ui/call.ts';
import { useWords } from '#ui/words.ts';
import { downloadEvidence } from '../contract-evidence.ts';
import type { StepPaper as Paper } from '../contract-life-cycle.ts';
import type { Step } from '../rules/ladder.ts';
import { lifeCycleWords } from './life-cycle-words.ts';

type Wish = {
  readonly projectId: string;
  readonly step: Step & { readonly paper: Paper | null };
  /** Whether a lack is to be said; former versions lack nothing. */
  readonly isNow?: boolean;
};

/** What proves a step: the file as a link, the paper in words, and that a step which was reached has no file. */
export function StepPaper({ projectId, step, isNow = true }: Wish) {
  const t = useWords(lifeCycleWords);
  const { paper, evidenceId, paperName, paperNumber, actualOn } = step;
  const said = [paperName, paperNumber].filter(Boolean).join(' ');
  const lacks = isNow && actualOn !== null && (paper === null || paper.isWithdrawn);
  return (
    <Flex wrap align="center" gap="0 8px" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal', maxWidth: 292 }}>
      {said && <span>{said}</span>}
      {paper && evidenceId && (
        <a href={addressOf(downloadEvidence, { params: { id: projectId, evidenceId } })} download>
          {paper.isWithdrawn ? t('paperGone', { name: paper.name }) : paper.name}
        </a>
      )}
      {lacks && (
        <Tag color="warning" icon={<ExclamationCircleOutlined aria-hidden />} style={{ margin: 0 }}>
          {t('paperLacks')}
        </Tag>
      )}
      {!said && !paper && !lacks && '—'}
    </Flex>
  );
}
