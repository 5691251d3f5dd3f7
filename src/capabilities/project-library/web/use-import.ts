import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { maxWorkbookBytes } from '#kernel/import-answer.ts';
import type { Facts } from '#kernel/refusal.ts';
import { call } from '#ui/call.ts';
import { importReports, previewReports } from '../../dispatch/contract.ts';
import { importMovements, importSources, previewMovements, previewSources } from '../../funds/contract.ts';
import { importAmounts, previewAmounts } from '../../plan/contract.ts';
import { importProjects, previewProjects } from '../contract.ts';
import type { importWords } from './import-words.ts';

/** Kinds of workbook. */
export const importKinds = ['projects', 'monthly', 'yearly', 'fundSources', 'fundMovements'] as const;
export type ImportKind = (typeof importKinds)[number];

const steps = {
  projects: { preview: previewProjects, commit: importProjects },
  monthly: { preview: previewReports, commit: importReports },
  yearly: { preview: previewAmounts, commit: importAmounts },
  fundSources: { preview: previewSources, commit: importSources },
  fundMovements: { preview: previewMovements, commit: importMovements },
} as const;

/** A file to read as a kind of workbook. */
export type ChosenFile = { readonly kind: ImportKind; readonly file: File };

/** Reads a file without writing, can be stopped while it reads, and writes what was seen. */
export function useImport() {
  const queries = useQueryClient();
  const stopper = useRef<AbortController | null>(null);
  const preview = useMutation({
    mutationFn: ({ kind, file }: ChosenFile) => {
      stopper.current = new AbortController();
      return call(steps[kind].preview, {}, { file, signal: stopper.current.signal });
    },
  });
  const commit = useMutation({
    mutationFn: ({ kind, uploadId, fileName }: { kind: ImportKind; uploadId: string; fileName: string }) =>
      call(steps[kind].commit, { params: { uploadId }, body: { fileName } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const begin = () => {
    stopper.current?.abort();
    preview.reset();
    commit.reset();
  };
  return { preview, commit, begin };
}

/** Why a file is not worth sending; null where it is. */
export function fileFault(file: File): { readonly key: keyof typeof importWords; readonly facts: Facts } | null {
  const facts = { file: file.name, size: megabytes(file) };
  if (!/\.(xlsx|xls|csv)$/i.test(file.name)) return { key: 'wrongKind', facts };
  if (file.size > maxWorkbookBytes) return { key: 'tooLarge', facts };
  return file.size === 0 ? { key: 'empty', facts } : null;
}

/** Size of a file in MB with one decimal, 0.1 at least. */
export function megabytes(file: File): string {
  return Math.max(0.1, file.size / 1024 / 1024).toFixed(1);
}
