import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '#ui/call.ts';
import { commitList, previewList } from '../contract.ts';
import type { ListKind } from '../rules/classes.ts';

type Asked = { readonly kind: ListKind; readonly month: string };

/** Holds a file against the library without a trace, can be stopped meanwhile, and keeps what was seen. */
export function useUpload() {
  const queries = useQueryClient();
  const stopper = useRef<AbortController | null>(null);
  const preview = useMutation({
    mutationFn: ({ file, ...query }: Asked & { readonly file: File }) => {
      stopper.current = new AbortController();
      return call(previewList, { query }, { file, signal: stopper.current.signal });
    },
  });
  const commit = useMutation({
    mutationFn: ({ uploadId, ...body }: Asked & { readonly uploadId: string; readonly fileName: string }) =>
      call(commitList, { params: { uploadId }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reconciliation'] }),
  });
  const begin = () => {
    stopper.current?.abort();
    preview.reset();
    commit.reset();
  };
  return { preview, commit, begin };
}
