import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Refusal } from '#kernel/refusal.ts';
import { addressOf } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { downloadEvidence, type Evidence } from '../contract-evidence.ts';
import { evidenceWords } from './evidence-words.ts';

type Wish = { readonly projectId: string; readonly one: Evidence; readonly close: () => void };

/**
 * A picture, shown out of memory under the picture type that the server found by its content: whatever else the file
 * might be is never given to the browser as anything but a picture.
 */
export function EvidencePreview({ projectId, one, close }: Wish) {
  useFocusBack();
  const query = useQuery({
    queryKey: ['project-library', 'evidence-picture', one.sha256],
    queryFn: async ({ signal }) => {
      const address = addressOf(downloadEvidence, { params: { id: projectId, evidenceId: one.id } });
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Refusal('unexpected');
      return new Blob([await answer.arrayBuffer()], { type: one.mediaType });
    },
    gcTime: 0,
  });
  return (
    <Modal open title={one.name} footer={null} onCancel={close} width={900}>
      {query.data && <Picture content={query.data} name={one.name} />}
      {query.isError && <Failed error={query.error} retry={() => query.refetch()} />}
      {query.isPending && <Skeleton.Image active />}
    </Modal>
  );
}

function Picture({ content, name }: { readonly content: Blob; readonly name: string }) {
  const t = useWords(evidenceWords);
  const [address, setAddress] = useState<string | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  if (isBroken) return <Alert type="warning" showIcon title={t('notShown')} />;
  return (
    address && (
      <img src={address} alt={name} onError={() => setBroken(true)} style={{ maxWidth: '100%', maxHeight: '70vh' }} />
    )
  );
}
