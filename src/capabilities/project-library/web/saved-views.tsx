import { DownOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Divider, Flex, Popconfirm, Popover, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { deleteView, listViews, type SavedView } from '../contract-table.ts';
import { projectSearch, viewSearchOf } from './project-search.ts';
import { tableWords } from './table-words.ts';
import { ViewForm } from './view-form.tsx';

const key = ['project-library', 'views'];

/** The caller's views and those that desks share. */
export function useViews() {
  return useQuery({ queryKey: key, queryFn: () => call(listViews, {}), staleTime: 60_000 });
}

/** Ways of looking at the list that are kept: use one, keep the present one, rename or delete the own. */
export function SavedViews() {
  const t = useWords(tableWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={<Views close={() => setOpen(false)} />}
      destroyOnHidden
    >
      <Button icon={<DownOutlined aria-hidden />} iconPlacement="end" aria-haspopup="dialog" aria-expanded={isOpen}>
        {t('views')}
      </Button>
    </Popover>
  );
}

function Views({ close }: { readonly close: () => void }) {
  const t = useWords(tableWords);
  const views = useViews();
  const use = useViewUse();
  const [edited, setEdited] = useState<SavedView | 'new' | null>(null);
  const open = (view: SavedView) => {
    use(view);
    close();
  };
  if (edited) return <ViewForm view={edited === 'new' ? null : edited} done={() => setEdited(null)} />;
  return (
    <div style={{ width: 360, maxHeight: 460, overflowY: 'auto' }}>
      <Loaded query={views}>
        {(all) => (
          <>
            {all.length === 0 && <Typography.Paragraph type="secondary">{t('noViews')}</Typography.Paragraph>}
            <Listed title={t('ownViews')} views={all.filter(({ isOwn }) => isOwn)} open={open} edit={setEdited} />
            <Listed title={t('sharedViews')} views={all.filter(({ isOwn }) => !isOwn)} open={open} edit={setEdited} />
          </>
        )}
      </Loaded>
      <Divider style={{ margin: '8px 0' }} />
      <Button type="primary" size="small" onClick={() => setEdited('new')}>
        {t('saveNow')}
      </Button>
    </div>
  );
}

/** Puts a view into the address; what stands at the top of every page stays. */
export function useViewUse() {
  const [search, setSearch] = useSearchParams();
  return ({ search: kept }: SavedView) => {
    const others = [...search].filter(([name]) => !(name in projectSearch.shape));
    setSearch([...new URLSearchParams(kept), ...others]);
  };
}

type List = {
  readonly title: string;
  readonly views: readonly SavedView[];
  readonly open: (view: SavedView) => void;
  readonly edit: (view: SavedView) => void;
};

function Listed({ title, views, open, edit }: List) {
  const t = useWords(tableWords);
  const [search] = useSearchParams();
  const here = viewSearchOf(search.toString());
  const nameOfPerson = usePersonNames();
  if (views.length === 0) return null;
  return (
    <section aria-label={title}>
      <Typography.Text type="secondary">{title}</Typography.Text>
      <ul className="view-list">
        {views.map((view) => (
          <li key={view.id}>
            <Flex align="center" gap={4} style={{ minWidth: 0 }}>
              <Button type="link" size="small" aria-current={view.search === here} onClick={() => open(view)}>
                {view.name}
              </Button>
              {view.isDefault && <Tag>{t('isDefault')}</Tag>}
              {view.isShared && (
                <Tag color="blue">{view.isOwn ? t('isShared') : t('sharedBy', { by: nameOfPerson(view.by) })}</Tag>
              )}
            </Flex>
            {view.isOwn && <OwnActs view={view} edit={edit} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnActs({ view, edit }: { readonly view: SavedView; readonly edit: (view: SavedView) => void }) {
  const t = useWords(tableWords);
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(deleteView, { params: { id: view.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {remove.isError && <Failed error={remove.error} />}
      <Button type="text" size="small" onClick={() => edit(view)}>
        {t('rename')}
      </Button>
      <Popconfirm
        title={t('deleteSure', { name: view.name })}
        okText={t('delete')}
        cancelText={t('cancel')}
        onConfirm={() => remove.mutate()}
      >
        <Button type="text" size="small" danger>
          {t('delete')}
        </Button>
      </Popconfirm>
    </span>
  );
}
