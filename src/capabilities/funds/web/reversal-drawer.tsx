import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Typography } from 'antd';
import { wanText } from '#kernel/money.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { reverseMovement } from '../contract.ts';
import type { FundMovement, RecordedMovement } from '../shapes.ts';
import { DayItem, TextItem } from './form-fields.tsx';
import { words } from './words.ts';

type Typed = { readonly on: string; readonly reason: string };

/** Reverses a row by a counter-entry, with its day and reason. */
export function ReversalDrawer({
  movement,
  close,
}: {
  readonly movement: FundMovement;
  readonly close: (recorded: RecordedMovement | null) => void;
}) {
  const t = useWords(words);
  useFocusBack();
  const queries = useQueryClient();
  const reverse = useMutation({
    mutationFn: (typed: Typed) => call(reverseMovement, { params: { id: movement.id }, body: typed }),
    onSuccess: async (recorded) => {
      await queries.invalidateQueries({ queryKey: ['funds'] });
      close(recorded);
    },
  });
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={() => close(null)}>{t('cancel')}</Button>
      <Button type="primary" danger htmlType="submit" form="reversal" loading={reverse.isPending}>
        {t('reverse')}
      </Button>
    </Flex>
  );
  const { number, kind, amountYuan, projectName } = movement;
  return (
    <Drawer
      open
      size={480}
      title={t('reverseTitle', { number })}
      onClose={() => close(null)}
      mask={{ closable: false }}
      footer={footer}
    >
      <Form<Typed> name="reversal" layout="vertical" onFinish={(typed) => reverse.mutate(typed)}>
        {reverse.isError && (
          <Form.Item>
            <div role="alert">
              <Failed error={reverse.error} />
            </div>
          </Form.Item>
        )}
        <Typography.Paragraph>
          {t(kind)} {wanText(amountYuan)} {t('wan')}
          {projectName && ` · ${projectName}`}
        </Typography.Paragraph>
        <Typography.Paragraph type="secondary">{t('reverseHint')}</Typography.Paragraph>
        <DayItem name="on" label={t('on')} />
        <TextItem name="reason" label={t('reason')} max={500} isNeeded isLong />
      </Form>
    </Drawer>
  );
}
