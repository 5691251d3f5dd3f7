import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#ui/call.ts';
import { listMeetings, readMeeting } from '../contract-meetings.ts';
import { listTrainings } from '../contract-trainings.ts';

/** One page of meetings. */
export function useMeetings(after: string | undefined) {
  return useQuery({
    queryKey: ['coordination', 'meetings', after],
    queryFn: ({ signal }) => call(listMeetings, { query: { ...(after && { after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One meeting with all that belongs to it. */
export function useMeeting(id: string) {
  return useQuery({
    queryKey: ['coordination', 'meeting', id],
    queryFn: ({ signal }) => call(readMeeting, { params: { id } }, { signal }),
  });
}

/** One page of training sessions. */
export function useTrainings(after: string | undefined) {
  return useQuery({
    queryKey: ['coordination', 'trainings', after],
    queryFn: ({ signal }) => call(listTrainings, { query: { ...(after && { after }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}
