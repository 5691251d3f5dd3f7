import { terms } from '../terms.ts';

/** Name of an issue's file, such as `工作简报2020-4.docx`; every system can write it. A draft says that it is one. */
export function issueFileName(
  { year, number, state }: { readonly year: number; readonly number: number; readonly state?: 'draft' | 'issued' },
  form: 'docx' | 'pdf',
): string {
  const mark = state === 'draft' ? `（${terms.draft.zh}）` : '';
  return `${terms.issue.zh}${year}-${number}${mark}.${form}`;
}
