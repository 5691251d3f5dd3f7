import { Alert, Descriptions, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { ImportResult as Outcome } from '#kernel/import-answer.ts';
import { useWords } from '#ui/words.ts';
import { ChecksumLine } from './import-preview.tsx';
import { RefusedRows } from './import-rows.tsx';
import { importWords } from './import-words.ts';

const states = ['created', 'updated', 'unchanged', 'refused'] as const;

/** What an import did, with the hash of the file that is kept; `again` and the children are the ways on. */
export function ImportResult({
  result,
  again,
  children,
}: {
  readonly result: Outcome;
  readonly again: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useWords(importWords);
  const { created, updated, unchanged, refusedRows, sha256 } = result;
  const isIdle = created + updated === 0;
  const counts = { created, updated, unchanged, refused: refusedRows };
  return (
    <>
      <Alert
        showIcon
        type={isIdle ? 'info' : 'success'}
        title={`${t(isIdle ? 'doneNothing' : 'done')} · ${result.file}`}
        action={
          <Flex gap="small" wrap>
            {children}
            {again}
          </Flex>
        }
      />
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 220 }, content: { background: '#fff' } }}
        items={[
          {
            key: 'outcome',
            label: t('outcome'),
            children: states.map((state) => `${t(state)} ${counts[state]} ${t('rows')}`).join(' · '),
          },
          { key: 'checksum', label: t('checksum'), children: <ChecksumLine checksum={result.checksum} /> },
          {
            key: 'hash',
            label: t('hash'),
            children: (
              <Typography.Text code copyable={{ text: sha256, tooltips: [t('copy'), t('copied')] }}>
                {sha256}
              </Typography.Text>
            ),
          },
        ]}
      />
      {refusedRows > 0 && <RefusedRows rows={result.refused} all={refusedRows} />}
    </>
  );
}
