import { Alert, Button, Flex, Progress, Typography } from 'antd';
import { useEffect } from 'react';
import { hasEnded, type LongRun } from '#kernel/long-run.ts';
import { longRunTerms } from './long-run-terms.ts';
import { Failed, instantText } from './page.tsx';
import { useLongRun, useStopLongRun } from './use-long-run.ts';
import { useWords } from './words.ts';

type Wish = {
  /** Of the run that the page follows, as it stands in the address; nothing is shown without one. */
  readonly id: string | undefined;
  /** The words of a step, which the room names; left out where steps have none. */
  readonly stepText?: (step: string) => string;
  /** The name (姓名) behind the sign-in name of whoever asked, which the rooms know. */
  readonly nameOf: (signInName: string) => string;
  /** Called once the run is done, also for one that was done when the page opened. */
  readonly onDone: (run: LongRun) => void;
  /** Takes the run out of the address, after a stop or a failure. */
  readonly forget: () => void;
};

/** A run under way: how far it is, what it is doing, a way to stop it; then why it came to nothing, if it did. */
export function LongRunBar({ id, stepText, nameOf, onDone, forget }: Wish) {
  const t = useWords(longRunTerms);
  const query = useLongRun(id);
  const run = id === undefined ? undefined : query.data;
  // The page's own act, not a new one at each drawing: it may change the address and draw the page again.
  useEffect(() => {
    if (run?.state === 'done') onDone(run);
  }, [run?.id, run?.state]);
  if (id === undefined) return null;
  if (query.isError && !run) return <Failed error={query.error} retry={forget} />;
  if (!run || run.state === 'done') return null;
  if (!hasEnded(run)) return <UnderWay run={run} nameOf={nameOf} {...(stepText && { stepText })} />;
  const close = (
    <Button size="small" onClick={forget}>
      {t('close')}
    </Button>
  );
  const title = run.state === 'stopped' ? t('stopped') : run.failure?.message;
  return <Alert type={run.state === 'stopped' ? 'info' : 'warning'} showIcon title={title} action={close} />;
}

function UnderWay({ run, stepText, nameOf }: { readonly run: LongRun } & Pick<Wish, 'stepText' | 'nameOf'>) {
  const t = useWords(longRunTerms);
  const stop = useStopLongRun();
  const step = run.step === null ? undefined : stepText?.(run.step);
  const state = run.state === 'queued' ? t('queued') : (step ?? t('running'));
  return (
    <section aria-label={t('running')} aria-live="polite" className="long-run">
      <Flex gap="middle" align="center">
        <Typography.Text strong style={{ whiteSpace: 'nowrap' }}>
          {state}
        </Typography.Text>
        <Progress percent={run.percent} status="active" style={{ flex: 1, margin: 0 }} aria-label={state} />
        <Button size="small" loading={stop.isPending} onClick={() => stop.mutate(run.id)}>
          {t('stop')}
        </Button>
      </Flex>
      <Typography.Text type="secondary">
        {t('askedBy', { name: nameOf(run.askedBy), at: instantText(run.askedAt) })} · {t('mayLeave')}
      </Typography.Text>
      {stop.isError && <Failed error={stop.error} />}
    </section>
  );
}
