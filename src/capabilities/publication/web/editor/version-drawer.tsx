import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Popconfirm, Switch, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { Person } from '../../../organisation/web/person.tsx';
import { type PaperVersion, readVersion, restoreVersion } from '../../contract-editing.ts';
import type { PaperDocument } from '../../rules/document.ts';
import { type ComparedBlock, versionChanges } from '../../rules/version-changes.ts';
import { VersionName } from './versions-tab.tsx';
import { words } from './words.ts';

type Wish = {
  readonly paperId: string;
  readonly version: PaperVersion;
  readonly isEditable: boolean;
  readonly documentNow: () => PaperDocument;
  readonly close: () => void;
};

/** What changed from a version to the paper as it stands, and a way back to it. */
export function VersionDrawer({ paperId, version, isEditable, documentNow, close }: Wish) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [onlyChanges, setOnlyChanges] = useState(true);
  const params = { id: paperId, version: version.version };
  const query = useQuery({
    queryKey: ['publication', 'version', paperId, version.version],
    queryFn: ({ signal }) => call(readVersion, { params }, { signal }),
  });
  const restore = useMutation({
    mutationFn: () => call(restoreVersion, { params }),
    onSuccess: () => {
      close();
      return queries.invalidateQueries({ queryKey: ['publication', 'versions', paperId] });
    },
  });
  const title = (
    <>
      <VersionName version={version} />　
      <Typography.Text type="secondary">
        {instantText(version.at)}　<Person name={version.by} />
      </Typography.Text>
    </>
  );
  return (
    <Drawer open size={760} title={title} onClose={close}>
      <Loaded query={query}>
        {({ doc }) => (
          <Flex vertical gap="middle">
            <Flex justify="space-between" align="center">
              {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control */}
              <label className="editor-switch">
                {t('onlyChanges')}
                <Switch size="small" checked={onlyChanges} onChange={setOnlyChanges} aria-label={t('onlyChanges')} />
              </label>
              {isEditable && (
                <Popconfirm
                  title={t('restoreAsk')}
                  okText={t('restore')}
                  cancelText={t('cancel')}
                  onConfirm={() => restore.mutate()}
                >
                  <Button loading={restore.isPending}>{t('restore')}</Button>
                </Popconfirm>
              )}
            </Flex>
            {restore.isError && <Failed error={restore.error} />}
            <Changes blocks={versionChanges(doc, documentNow())} onlyChanges={onlyChanges} />
          </Flex>
        )}
      </Loaded>
    </Drawer>
  );
}

function Changes({
  blocks,
  onlyChanges,
}: {
  readonly blocks: readonly ComparedBlock[];
  readonly onlyChanges: boolean;
}) {
  const t = useWords(words);
  const shown = onlyChanges ? blocks.filter(({ kind }) => kind !== 'same') : blocks;
  if (shown.length === 0) return <Typography.Text type="secondary">{t('noChanges')}</Typography.Text>;
  return (
    <div className="version-changes editor-text" lang="zh-CN">
      <Typography.Text type="secondary">{t('changesLegend')}</Typography.Text>
      {shown.map(({ kind, node, pieces }, index) => (
        <p key={index} className={`version-${kind} version-node-${node}`}>
          {pieces.map((piece, at) => {
            const Tag = piece.kind === 'added' ? 'ins' : piece.kind === 'removed' ? 'del' : 'span';
            return <Tag key={at}>{piece.text}</Tag>;
          })}
        </p>
      ))}
    </div>
  );
}
