import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { month, regionCode } from '#kernel/fields.ts';
import { call } from '#ui/call.ts';
import { useSearchState } from '#ui/search-state.ts';
import { listReviews, listReviewUnits, readReview } from '../contract-review.ts';
import { useRounds } from './use-reports.ts';

/** What a reviewer may have listed. */
export const shows = ['mine', 'waiting', 'returned', 'accepted', 'all'] as const;
export type Show = (typeof shows)[number];

const search = z.object({
  month: month.optional().catch(undefined),
  unit: regionCode.optional().catch(undefined),
  show: z.enum(shows).optional().catch(undefined),
  project: z.uuid().optional().catch(undefined),
  after: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** What the review shows, as its address says; the newest round where it names none. */
export function useReviewSearch() {
  const rounds = useRounds();
  const [asked, change] = useSearchState(search);
  const newest = rounds.data?.find(({ state }) => state === 'open') ?? rounds.data?.[0];
  return { rounds, asked, change, month: asked.month ?? newest?.month ?? null, show: asked.show ?? 'mine' } as const;
}

/** Rows of a page of the review. */
export const reviewRows = 50;

/** Reports of a round for their review. */
export function useReviews(
  month: string,
  asked: { unit?: string | undefined; show: Show; after?: number | undefined },
) {
  const { unit, show, after } = asked;
  return useQuery({
    queryKey: ['dispatch', 'reviews', month, unit, show, after],
    queryFn: ({ signal }) => {
      const query = { show, limit: reviewRows, ...(unit && { unit }), ...(after && { after }) };
      return call(listReviews, { params: { month }, query }, { signal });
    },
  });
}

/** The units of a round with what waits of each. */
export function useReviewUnits(month: string) {
  return useQuery({
    queryKey: ['dispatch', 'review-units', month],
    queryFn: ({ signal }) => call(listReviewUnits, { params: { month } }, { signal }),
  });
}

/** One report with all that its review needs. */
export function useReview(projectId: string, month: string) {
  return useQuery({
    queryKey: ['dispatch', 'review', projectId, month],
    queryFn: ({ signal }) => call(readReview, { params: { projectId, month } }, { signal }),
  });
}
