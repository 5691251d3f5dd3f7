import { useQuery } from '@tanstack/react-query';
import { Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { instantText, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { readRow } from '../contract.ts';
import type { ListKind } from '../rules/classes.ts';
import { ClassTag } from './class-tag.tsx';
import { DecisionForm } from './decision-form.tsx';
import { SideBySide } from './side-by-side.tsx';
import { classWord, verdictWord, words } from './words.ts';

type Data = Reply<typeof readRow>;
type Shown = { readonly id: string; readonly kind: ListKind | null };
type Wish = Shown & { readonly number: number; readonly close: () => void };

/** One row beside its project: why it was found, in what they differ, and what people say of it. */
export function RowDrawer({ id, number, kind, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const query = useQuery({
    queryKey: ['reconciliation', 'row', id, number],
    queryFn: ({ signal }) => call(readRow, { params: { id, number } }, { signal }),
  });
  return (
    <Drawer open size={860} title={t('detail')} onClose={close}>
      <Loaded query={query}>{(data) => <Content id={id} kind={kind} data={data} />}</Loaded>
    </Drawer>
  );
}

function Content({ id, kind, data }: Shown & { readonly data: Data }) {
  const t = useWords(words);
  const mayDecide = useMay()('reconciliation.decide');
  const { row, project, rivals, decisions } = data;
  const personOf = usePersonNames();
  const [chosen, choose] = useState(project?.id ?? rivals[0]?.id ?? null);
  const beside = project ?? rivals.find((one) => one.id === chosen) ?? null;
  return (
    <Flex vertical gap="middle">
      <div>
        <Flex gap="small" align="center">
          <ClassTag name={row.class} />
          <Typography.Text strong style={{ fontSize: 16 }}>
            {row.stated.name ?? row.stated.code}
          </Typography.Text>
        </Flex>
        <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
          {row.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <SideBySide row={row} project={beside} isOnePayment={kind === 'payments'} />
      {mayDecide && (
        <DecisionForm id={id} data={data} chosen={beside} choose={choose} isOfCounties={kind === 'aggregates'} />
      )}
      <section>
        <Typography.Title level={5}>{t('history')}</Typography.Title>
        {decisions.length === 0 && <Typography.Text type="secondary">{t('noDecision')}</Typography.Text>}
        {decisions.map((said) => (
          <div key={`${said.decidedAt}/${said.projectId}`}>
            {t(said.class === null ? verdictWord(said.verdict) : classWord(said.class))} {said.note}{' '}
            <Typography.Text type="secondary">
              {t('byAt', { by: personOf(said.decidedBy), at: instantText(said.decidedAt) })}
            </Typography.Text>
          </div>
        ))}
      </section>
    </Flex>
  );
}
