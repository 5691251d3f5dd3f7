import { z } from 'zod';

/** Region or reporting unit: six digits, nine for a township, or a zone of a city. */
export const regionCode = z
  .string()
  .regex(/^\d{6}(\d{3}|-Z\d{2})?$/)
  .describe('GB/T 2260 code, nine digits for a township, or a zone such as 331000-Z01');

/** City that a row belongs to. */
export const cityCode = z
  .string()
  .regex(/^\d{4}00$/)
  .describe('GB/T 2260 code of a city');

/** Reporting month; sorts as text. */
export const month = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
  .describe('YYYY-MM');

/** Text that somebody must write, of at most so many characters. */
export const writtenText = (most: number) => z.string().trim().min(1).max(most);

/** Calendar day. */
export const day = z.iso.date().describe('YYYY-MM-DD');

/** Instant with its offset; a query string may have lost the plus sign. */
export const instant = z.iso.datetime({ offset: true }).describe('ISO 8601 instant with offset');

/** The instant as of which an endpoint answers. */
export const lookingBack = {
  asOf: instant.optional().describe('what was known at this instant; now unless given'),
};

/** Money in whole yuan. */
export const yuan = z.int().describe('whole yuan');

/** Percent with one decimal. */
export const percent = z.number().describe('percent, one decimal');

/** Rows a list gives at most, and where the next page begins. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('rows of a page, at most 200'),
  after: z.string().max(400).optional().describe('`next` of the page before'),
};
