import { DownloadOutlined, DownOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Space } from 'antd';
import { addressOf, call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import type { ProjectFilter } from '../contract.ts';
import { downloadExport, prepareExport } from '../contract-table.ts';
import type { ProjectSearch } from './project-search.ts';
import { tableWords } from './table-words.ts';

type Wish = { readonly state: ProjectSearch; readonly filter: ProjectFilter };

/** Prepares what is shown and hands it to the browser's own download, which shows how far it is and can stop it. */
export function useExport({ state, filter }: Wish) {
  const { sort, reverse, columns, comparedWith, changed } = state;
  return useMutation({
    mutationFn: (content?: 'whole') => {
      const body = {
        ...(content && { content }),
        ...filter,
        ...(sort && { sort }),
        ...(reverse && { reverse }),
        ...(columns && { columns }),
        ...(comparedWith && { comparedWith }),
        ...(comparedWith && changed && { changed }),
      };
      return call(prepareExport, { body });
    },
    onSuccess: ({ id }) => {
      const link = document.createElement('a');
      link.href = addressOf(downloadExport, { params: { id } });
      link.download = '';
      link.click();
    },
  });
}

type Exporting = { readonly exporting: ReturnType<typeof useExport> };

/** Begins the export: of what is shown or, from the menu beside it, of every field in the columns of the import. */
export function ExportButton({ exporting }: Exporting) {
  const t = useWords(tableWords);
  return (
    <Space.Compact>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        title={t('exportHelp')}
        loading={exporting.isPending}
        onClick={() => exporting.mutate(undefined)}
      >
        {t('export')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{ items: [{ key: 'whole', label: t('exportWhole') }], onClick: () => exporting.mutate('whole') }}
      >
        <Button icon={<DownOutlined aria-hidden />} aria-label={t('exportMore')} disabled={exporting.isPending} />
      </Dropdown>
    </Space.Compact>
  );
}

/** What became of it: on its way, or the sentence why not. */
export function ExportOutcome({ exporting }: Exporting) {
  const t = useWords(tableWords);
  if (exporting.isError) return <Failed error={exporting.error} />;
  if (!exporting.data) return null;
  const { fileName: file, rows } = exporting.data;
  const close = { onClose: () => exporting.reset() };
  return (
    <div role="status" className="no-print" style={{ marginBottom: 8 }}>
      <Alert type="success" showIcon closable={close} title={t('exported', { file, rows })} />
    </div>
  );
}
