import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Input, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded } from '#ui/page.tsx';
import { usePaging } from '#ui/use-paging.ts';
import { useWords } from '#ui/words.ts';
import { Person } from '../../../organisation/web/person.tsx';
import { listVersions, nameVersion, type PaperVersion } from '../../contract-editing.ts';
import type { PaperDocument } from '../../rules/document.ts';
import { VersionDrawer } from './version-drawer.tsx';
import { words } from './words.ts';

type Wish = {
  readonly paperId: string;
  readonly mayName: boolean;
  readonly isEditable: boolean;
  /** The document as it stands in the editor. */
  readonly documentNow: () => PaperDocument;
};

/** Kept versions, newest first; each is compared with the paper as it stands, and can be put in its place. */
export function VersionsTab({ paperId, mayName, isEditable, documentNow }: Wish) {
  const t = useWords(words);
  const pages = usePaging(paperId);
  const [opened, setOpened] = useState<PaperVersion | null>(null);
  const after = pages.after === undefined ? {} : { after: pages.after };
  const query = useQuery({
    queryKey: ['publication', 'versions', paperId, pages.after],
    queryFn: ({ signal }) =>
      call(listVersions, { params: { id: paperId }, query: { limit: 20, ...after } }, { signal }),
    refetchInterval: 30_000,
  });
  return (
    <Flex vertical gap="small">
      {mayName && <NameVersion paperId={paperId} />}
      <Loaded query={query}>
        {({ rows, next }) => {
          const { back, forward } = pages.pagingFor(next);
          return (
            <>
              {rows.length === 0 && <Typography.Text type="secondary">{t('noVersions')}</Typography.Text>}
              <ul className="editor-list">
                {rows.map((row) => (
                  <li key={row.version}>
                    <button type="button" className="finding" onClick={() => setOpened(row)}>
                      <VersionName version={row} />{' '}
                      <Typography.Text type="secondary" className="nowrap">
                        {instantText(row.at)}　<Person name={row.by} />
                      </Typography.Text>
                    </button>
                  </li>
                ))}
              </ul>
              <Space>
                {back && (
                  <Button size="small" onClick={back}>
                    {t('newer')}
                  </Button>
                )}
                {forward && (
                  <Button size="small" onClick={forward}>
                    {t('older')}
                  </Button>
                )}
              </Space>
            </>
          );
        }}
      </Loaded>
      {opened && (
        <VersionDrawer {...{ paperId, isEditable, documentNow }} version={opened} close={() => setOpened(null)} />
      )}
    </Flex>
  );
}

/** What a version is called: its name, or why it was kept. */
export function VersionName({ version: { kind, name, version } }: { readonly version: PaperVersion }) {
  const t = useWords(words);
  if (kind === 'named') return <strong>{name}</strong>;
  if (kind === 'restored') return <Tag>{t('restoredFrom', { version: name ?? '' })}</Tag>;
  return <span>{t(kind === 'state' ? 'keptAtState' : 'keptByItself', { version })}</span>;
}

function NameVersion({ paperId }: Pick<Wish, 'paperId'>) {
  const t = useWords(words);
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () => call(nameVersion, { params: { id: paperId }, body: { name } }),
    onSuccess: () => {
      setName('');
      return queries.invalidateQueries({ queryKey: ['publication', 'versions', paperId] });
    },
  });
  return (
    <>
      <Space.Compact style={{ width: '100%' }}>
        <Input
          aria-label={t('versionName')}
          placeholder={t('versionName')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button disabled={name.trim() === ''} loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('keepVersion')}
        </Button>
      </Space.Compact>
      {keep.isError && <Failed error={keep.error} />}
    </>
  );
}
