import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Reply } from '#kernel/endpoint.ts';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useMay } from '../../organisation/web/use-me.ts';
import { confirmReceipt, listRecipients, sendPaper } from '../contract-life.ts';
import { EditRecipients } from './edit-recipients.tsx';
import { words } from './words.ts';

type Recipients = Reply<typeof listRecipients>;
type Row = Recipients['rows'][number];
type Act = 'send' | 'receive';

/** To whom an issued paper goes, how many copies, and who has confirmed it. */
export function RecipientsPanel({ id, isOwn }: { readonly id: string; readonly isOwn: boolean }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const mayWrite = useMay()('publication.write') && isOwn;
  const [isEditing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ['publication', 'recipients', id],
    queryFn: ({ signal }) => call(listRecipients, { params: { id } }, { signal }),
  });
  const act = useMutation({
    mutationFn: (one: Act) => call(one === 'send' ? sendPaper : confirmReceipt, { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['publication'] }),
  });
  // A paper that went elsewhere is read here, and nobody here confirms it.
  if (!isOwn && query.data?.rows.length === 0) return null;
  return (
    <Card size="small" title={t('recipients')}>
      {act.isError && <Failed error={act.error} />}
      <Loaded query={query}>
        {(found) => (
          <>
            {isOwn && <Summary found={found} />}
            <RowsList rows={found.rows} />
            <Flex gap="small" wrap style={{ marginTop: 8 }}>
              {found.rows.some(({ isMine }) => isMine) && (
                <Button type="primary" loading={act.isPending} onClick={() => act.mutate('receive')}>
                  {t('receive')}
                </Button>
              )}
              {mayWrite && found.rows.some(({ sentAt }) => sentAt === null) && (
                <Button type="primary" loading={act.isPending} onClick={() => act.mutate('send')}>
                  {t('sendNow')}
                </Button>
              )}
              {mayWrite && (
                // Whom the paper went to is known when the sending has been answered.
                <Button disabled={act.isPending} onClick={() => setEditing(true)}>
                  {t('editRecipients')}
                </Button>
              )}
            </Flex>
            {isEditing && <EditRecipients id={id} rows={found.rows} close={() => setEditing(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** Copies counted against the print run that the paper names. */
function Summary({ found: { rows, printed } }: { readonly found: Recipients }) {
  const t = useWords(words);
  if (rows.length === 0) return <Typography.Text type="secondary">{t('noRecipients')}</Typography.Text>;
  const copies = rows.reduce((sum, row) => sum + row.copies, 0);
  const received = rows.filter(({ receivedAt }) => receivedAt !== null).length;
  const asked = rows.filter(({ unitPath, receiver }) => unitPath !== null || receiver !== null).length;
  const isShort = printed !== null && copies > printed;
  return (
    <Typography.Paragraph type={isShort ? 'warning' : 'secondary'} style={{ marginBottom: 4 }}>
      {t('copiesCounted', { copies, printed: printed ?? '—' })} · {t('receiptsCounted', { received, asked })}
    </Typography.Paragraph>
  );
}

function RowsList({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords(words);
  const nameOfPerson = usePersonNames();
  return (
    <Flex component="ul" vertical gap={2} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {rows.map(({ id, line, name, copies, sentAt, receivedAt, receivedBy, unitPath, receiver }) => (
        <li key={id} className="bound-figure">
          <span>
            {t(`line-${line}`)}
            {name} {t('copiesOf', { copies })}
          </span>
          {receivedAt !== null ? (
            <Tag color="success" title={`${nameOfPerson(receivedBy)} ${instantText(receivedAt)}`}>
              {t('received')}
            </Tag>
          ) : (
            <Tag color={sentAt === null ? 'default' : 'blue'}>
              {t(sentAt === null ? 'unsent' : unitPath === null && receiver === null ? 'sent' : 'sentUnconfirmed')}
            </Tag>
          )}
        </li>
      ))}
    </Flex>
  );
}
