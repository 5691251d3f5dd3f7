import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Typography } from 'antd';
import type { Doubt } from '#kernel/doubt.ts';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { explainDoubt } from '../contract-review.ts';
import { doubtKey } from '../rules/open-doubts.ts';
import type { SheetPlace } from './sheet-cells.ts';
import type { Speak } from './sheet-columns.ts';
import { sheetWords } from './sheet-words.ts';

type Wish = {
  readonly mayExplain: boolean;
  readonly place: SheetPlace;
  readonly doubts: readonly Doubt[];
  readonly explained: readonly string[];
  readonly speak: Speak;
};

/** The doubts about a cell, and a box for the 说明 of those that ask for one. */
export function SheetExplain({ mayExplain, place, doubts, explained, speak }: Wish) {
  return (
    <Flex vertical gap="small">
      {doubts.map((doubt) => (
        <Explanation
          key={doubt.code}
          mayExplain={mayExplain}
          place={place}
          doubt={doubt}
          isExplained={explained.includes(doubtKey(doubt))}
          speak={speak}
        />
      ))}
    </Flex>
  );
}

type One = Pick<Wish, 'mayExplain' | 'place' | 'speak'> & { readonly doubt: Doubt; readonly isExplained: boolean };

function Explanation({ mayExplain, place, doubt, isExplained, speak }: One) {
  const t = useWords(sheetWords);
  const queries = useQueryClient();
  const { projectId, month } = place;
  const { field, code, facts, severity } = doubt;
  const explain = useMutation({
    mutationFn: ({ text }: { text: string }) =>
      call(explainDoubt, { params: { projectId, month }, body: { field, code, text } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['dispatch', 'sheet'] }),
  });
  return (
    <div>
      <Typography.Text type={severity === 'error' ? 'danger' : 'warning'}>{speak(code, facts)}</Typography.Text>
      {explain.isError && <Failed error={explain.error} />}
      {mayExplain && severity === 'warn' && (
        <Form onFinish={(filled: { text: string }) => explain.mutate(filled)}>
          <Form.Item
            name="text"
            label={t(isExplained ? 'explainAgain' : 'explain')}
            rules={[{ required: true, min: 2, message: t('explainShort') }]}
            style={{ marginBottom: 8 }}
          >
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
          <Button size="small" htmlType="submit" loading={explain.isPending}>
            {t('explainSave')}
          </Button>
        </Form>
      )}
    </div>
  );
}
