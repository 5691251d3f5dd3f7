import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { useLanguage } from '#ui/words.ts';
import { listConsultations, readCaliber } from '../contract-caliber.ts';

/** The verdict on a project under the standing rules or those of a year. */
export function useCaliber(id: string, year?: number) {
  const [language] = useLanguage();
  return useQuery({
    queryKey: ['project-library', 'caliber', id, year ?? null, language],
    queryFn: ({ signal }) =>
      call(readCaliber, { params: { id }, query: year === undefined ? {} : { year } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What the statistics bureau answered on a project, newest first. */
export function useConsultations(id: string) {
  return useQuery({
    queryKey: ['project-library', 'consultations', id],
    queryFn: ({ signal }) => call(listConsultations, { params: { id } }, { signal }),
  });
}
