import { CheckCircleOutlined, MinusCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Flex, Statistic, Tabs, Typography } from 'antd';
import { useState } from 'react';
import type { Checksum, ImportPreview as Preview } from '#kernel/import-answer.ts';
import { wanText } from '#kernel/money.ts';
import { useWords } from '#ui/words.ts';
import { PreviewRows, RefusedRows } from './import-rows.tsx';
import { importWords } from './import-words.ts';

const states = ['created', 'updated', 'unchanged', 'refused'] as const;

/** What a file would do, before anything is written: counts, the check of its 合计 row, and the rows by state. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const t = useWords(importWords);
  const counts = { ...preview, refused: preview.refusedRows };
  const [tab, setTab] = useState<string>(states.find((state) => counts[state] > 0) ?? 'created');
  return (
    <Flex vertical gap="small">
      <Typography.Text strong>{t('counts', { file: preview.file, rows: preview.rows })}</Typography.Text>
      <Flex gap={40} wrap align="end">
        {states.map((state) => (
          <Statistic
            key={state}
            title={t(state)}
            value={counts[state]}
            suffix={t('rows')}
            styles={{ content: { fontSize: 20 } }}
          />
        ))}
        <Flex vertical gap={4}>
          <Typography.Text type="secondary">{t('checksum')}</Typography.Text>
          <ChecksumLine checksum={preview.checksum} />
        </Flex>
      </Flex>
      <Notices notices={preview.notices} />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={states.map((state) => ({
          key: state,
          label: `${t(state)} ${counts[state]}`,
          children:
            state === 'refused' ? (
              <RefusedRows rows={preview.refused} all={preview.refusedRows} />
            ) : (
              <PreviewRows
                rows={preview.shown.filter((row) => row.state === state)}
                all={counts[state]}
                caption={t(state)}
              />
            ),
        }))}
      />
    </Flex>
  );
}

/** The 合计 row of the file against the sum of its rows, as icon and sentence. */
export function ChecksumLine({ checksum }: { readonly checksum: Checksum }) {
  const t = useWords(importWords);
  const facts = checksum && { stated: wanText(checksum.stated), computed: wanText(checksum.computed) };
  return (
    <>
      {!checksum || !facts ? (
        <span>
          <MinusCircleOutlined /> {t('checksumNone')}
        </span>
      ) : (
        <Typography.Text type={checksum.agrees ? 'success' : 'danger'} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {checksum.agrees ? <CheckCircleOutlined /> : <WarningOutlined />}{' '}
          {t(checksum.agrees ? 'checksumAgrees' : 'checksumDiffers', facts)}
        </Typography.Text>
      )}
    </>
  );
}

function Notices({ notices }: { readonly notices: readonly string[] }) {
  const t = useWords(importWords);
  if (notices.length === 0) return null;
  const list = (
    <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: 120, overflowY: 'auto' }}>
      {[...new Set(notices)].map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
  const text = (
    <>
      {t('notices')}
      {list}
    </>
  );
  return <Alert type="info" showIcon title={text} />;
}
