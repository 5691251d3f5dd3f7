import { Button, Drawer, Flex, Form, Typography } from 'antd';
import { wanText } from '#kernel/money.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import type { AllocationScenario } from '../contract-allocation.ts';
import { allocationWords } from './allocation-words.ts';
import { DayItem, TextItem } from './form-fields.tsx';
import { useAccept } from './use-allocations.ts';

type Typed = { readonly documentNo: string; readonly reason: string; readonly on: string };
type Wish = {
  readonly scenario: AllocationScenario;
  /** Called with what was recorded, or null where it was left. */
  readonly close: (result: { rows: number; doubts: number } | null) => void;
};

/** Accepts a scenario with document, reason and day. */
export default function AcceptDrawer({ scenario, close }: Wish) {
  const t = useWords(allocationWords);
  useFocusBack();
  const accept = useAccept(scenario.id, close);
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={() => close(null)}>{t('cancel')}</Button>
      <Button type="primary" htmlType="submit" form="accept-allocation" loading={accept.isPending}>
        {t('acceptNow')}
      </Button>
    </Flex>
  );
  return (
    <Drawer
      open
      size={480}
      title={t('acceptTitle', { name: scenario.name })}
      onClose={() => close(null)}
      mask={{ closable: false }}
      footer={footer}
    >
      <Form<Typed> name="accept-allocation" layout="vertical" onFinish={(typed) => accept.mutate(typed)}>
        {accept.isError && (
          <Form.Item>
            <Failed error={accept.error} />
          </Form.Item>
        )}
        <Typography.Paragraph type="secondary">
          {t('acceptHelp', { total: wanText(scenario.summary.totalYuan) })}
        </Typography.Paragraph>
        <TextItem name="documentNo" label={t('byDocument')} max={80} isNeeded />
        <TextItem name="reason" label={t('reason')} max={200} isNeeded isLong />
        <DayItem name="on" label={t('on')} />
      </Form>
    </Drawer>
  );
}
