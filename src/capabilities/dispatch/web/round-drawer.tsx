import { Button, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Together } from '#ui/together.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import type { Round } from '../contract.ts';
import { lockRound, reopenRound } from '../contract-rounds.ts';
import { CompletenessTable } from './completeness-table.tsx';
import { words } from './dispatch-words.ts';
import { ExceptionList } from './exception-list.tsx';
import { FreezeList } from './freeze-list.tsx';
import { MissingTable } from './missing-table.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RoundCourse } from './round-course.tsx';
import { RoundState } from './round-state.tsx';
import { WindowDialog } from './window-dialog.tsx';

/** One round: where the units stand, who has not reported, exceptions and freezes, and what was done with it. */
export function RoundDrawer({ round, close }: { readonly round: Round | null; readonly close: () => void }) {
  const t = useWords(words);
  useFocusBack();
  const may = useMay();
  const [asking, setAsking] = useState<'lock' | 'reopen' | 'change' | null>(null);
  if (round === null) return null;
  const { month, state, lockReason } = round;
  const params = { month };
  const act = state === 'open' ? 'lock' : 'reopen';
  return (
    <Drawer
      open
      size={920}
      title={
        <Flex gap="small" align="center">
          {month} <RoundState round={round} />
        </Flex>
      }
      onClose={close}
      extra={
        may('dispatch.open-round') && (
          <Flex gap="small">
            {state === 'open' && <Button onClick={() => setAsking('change')}>{t('changeWindow')}</Button>}
            <Button onClick={() => setAsking(act)}>{t(act)}</Button>
          </Flex>
        )
      }
    >
      <Together key={month} room="dispatch">
        <Flex vertical gap="middle">
          {lockReason && <Typography.Text type="secondary">{`${t('locked')}：${lockReason}`}</Typography.Text>}
          <CompletenessTable month={month} />
          <MissingTable month={month} isOpen={state === 'open'} />
          <ExceptionList month={month} />
          <FreezeList month={month} />
          <RoundCourse period={month} />
        </Flex>
      </Together>
      {asking === 'lock' && (
        <ReasonDialog
          title={t('lockTitle', { period: month })}
          hint={t('lockHint')}
          isOptional
          act={({ reason }) => call(lockRound, { params, body: { reason: reason || null } })}
          close={() => setAsking(null)}
        />
      )}
      {asking === 'change' && <WindowDialog round={round} close={() => setAsking(null)} />}
      {asking === 'reopen' && (
        <ReasonDialog
          title={t('reopenTitle', { period: month })}
          wantsDay
          act={({ reason, day }) => call(reopenRound, { params, body: { reason, closesOn: day } })}
          close={() => setAsking(null)}
        />
      )}
    </Drawer>
  );
}
