import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Flex, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMay } from '../../organisation/web/use-me.ts';
import { type SavedView, saveView } from '../contract-table.ts';
import { viewSearchOf } from './project-search.ts';
import { tableWords } from './table-words.ts';

type Filled = {
  readonly name: string;
  readonly isShared?: boolean;
  readonly isDefault?: boolean;
  readonly isReplaced?: boolean;
};

/** Name and reach of a view; a new one keeps what is shown, a known one keeps its own unless told to take that. */
export function ViewForm({ view, done }: { readonly view: SavedView | null; readonly done: () => void }) {
  const t = useWords(tableWords);
  const mayShare = useMay()('project-library.share-view');
  const client = useQueryClient();
  const [address] = useSearchParams();
  const save = useMutation({
    mutationFn: ({ name, isShared = false, isDefault = false, isReplaced = false }: Filled) => {
      const search = view && !isReplaced ? view.search : viewSearchOf(address.toString());
      const params = { id: view?.id ?? crypto.randomUUID() };
      return call(saveView, { params, body: { name, search, isShared, isDefault } });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['project-library', 'views'] });
      done();
    },
  });
  return (
    <Form<Filled>
      layout="vertical"
      style={{ width: 300 }}
      initialValues={view ?? { isShared: false, isDefault: false }}
      onFinish={(filled) => save.mutate(filled)}
    >
      <Form.Item
        name="name"
        label={t('viewName')}
        rules={[{ required: true, whitespace: true, message: t('viewNameMissing') }]}
      >
        <Input maxLength={30} autoFocus />
      </Form.Item>
      {mayShare && (
        <Form.Item name="isShared" valuePropName="checked" noStyle>
          <Checkbox>{t('share')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="isDefault" valuePropName="checked" noStyle>
        <Checkbox>{t('begin')}</Checkbox>
      </Form.Item>
      {view && (
        <Form.Item name="isReplaced" valuePropName="checked" noStyle>
          <Checkbox>{t('update')}</Checkbox>
        </Form.Item>
      )}
      {save.isError && <Failed error={save.error} />}
      <Flex gap="small" style={{ marginTop: 12 }}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={done}>{t('cancel')}</Button>
      </Flex>
    </Form>
  );
}
