import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { sentence } from '#kernel/terms.ts';
import { call } from '#ui/call.ts';
import { Failed, Loaded } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useLanguage, useWords } from '#ui/words.ts';
import { approveReports, previewApproval } from '../contract-review.ts';
import { words } from './review-words.ts';

/** Says what an approval of many would do before it is done, and which cannot be approved, with why. */
export function ApproveDialog(wish: {
  readonly month: string;
  readonly projectIds: readonly string[];
  readonly approved: () => void;
  readonly close: () => void;
}) {
  const { month, projectIds, approved, close } = wish;
  const t = useWords(words);
  const [language] = useLanguage();
  useFocusBack();
  const client = useQueryClient();
  const body = { projectIds: [...projectIds], unit: null };
  const preview = useQuery({
    queryKey: ['dispatch', 'approval', month, projectIds],
    queryFn: ({ signal }) => call(previewApproval, { params: { month }, body }, { signal }),
    gcTime: 0,
  });
  const act = useMutation({
    mutationFn: (seal: string) => call(approveReports, { params: { month }, body: { ...body, seal } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dispatch'] });
      approved();
      close();
    },
  });
  const { data } = preview;
  return (
    <Modal
      open
      title={t('approveTitle')}
      onCancel={close}
      onOk={() => data && act.mutate(data.seal)}
      okText={t('approve')}
      okButtonProps={{ disabled: !data || data.approved === 0 }}
      cancelText={t('cancel')}
      confirmLoading={act.isPending}
    >
      {act.isError && <Failed error={act.error} retry={() => preview.refetch()} />}
      <Loaded query={preview}>
        {(found) => (
          <>
            <p>{t('approveSays', { approved: found.approved, refused: found.refused })}</p>
            <ul>
              {found.rows
                .filter(({ outcome }) => outcome === 'refused')
                .slice(0, 20)
                .map(({ projectId, name, code }) => (
                  <li key={projectId}>{`${name}：${sentence(words, code ?? '', language)}`}</li>
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
