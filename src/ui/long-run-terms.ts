import type { Terms } from '#kernel/terms.ts';

/** Words around a long run. */
export const longRunTerms = {
  queued: { zh: '排队等待', en: 'Waiting for its turn' },
  running: { zh: '正在运算', en: 'Running' },
  stop: { zh: '停止', en: 'Stop' },
  stopped: { zh: '运算已停止，没有留下结果。', en: 'The run was stopped and left no result.' },
  close: { zh: '知道了', en: 'Close' },
  askedBy: { zh: '{name} 提交于 {at}', en: 'Asked by {name} at {at}' },
  mayLeave: {
    zh: '可以离开本页，运算会继续；回到这个地址，或按同样条件再提交一次，仍能看到进度。',
    en: 'You may leave this page: the run goes on. Its progress is at this address, or where you ask for the same again.',
  },
} satisfies Terms;
