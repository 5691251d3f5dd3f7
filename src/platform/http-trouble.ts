import { type Facts, Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import { type InputIssue, inputProblem } from './input-problem.ts';

/** What the caller is told about something thrown. */
export type Trouble = { readonly status: number; readonly code: string; readonly facts: Facts };

const statusOf: Readonly<Record<string, number>> = {
  notSignedIn: 401,
  signInFailed: 401,
  accountLocked: 429,
  pageUnclear: 400,
  notAllowed: 403,
  csrfMissing: 403,
  crossSite: 403,
  notFound: 404,
  fileTooLarge: 413,
  workbookTooLarge: 413,
};

/** Names of database errors by SQLSTATE; the constraint's name is never looked at. */
const databaseCodes: Readonly<Record<string, Trouble>> = {
  '40001': { status: 409, code: 'tryAgain', facts: {} },
  '40P01': { status: 409, code: 'tryAgain', facts: {} },
  '23505': { status: 409, code: 'alreadyThere', facts: {} },
  '42501': { status: 403, code: 'notAllowed', facts: {} },
  // Text that no column can hold, such as a NUL byte.
  '22021': { status: 400, code: 'requestUnclear', facts: {} },
  '22P02': { status: 400, code: 'requestUnclear', facts: {} },
  '57014': { status: 503, code: 'tookTooLong', facts: {} },
};

type Thrown = {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly validation?: readonly (InputIssue & { readonly instancePath?: string })[];
};

/** A refusal keeps its code and facts, bad input names its field and why in `language`, anything else only the request. */
export function answerTo(error: unknown, requestId: string, language: Language): Trouble {
  if (error instanceof Refusal) return { status: statusOf[error.code] ?? 409, code: error.code, facts: error.facts };
  const { code, statusCode, validation } = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  const [first] = validation ?? [];
  if (first) {
    const field = (first.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.');
    const problem = inputProblem(first, language);
    if (field === '') return { status: 400, code: 'bodyUnclear', facts: { problem } };
    return { status: 400, code: 'inputUnclear', facts: { field, problem } };
  }
  const known = typeof code === 'string' ? databaseCodes[code] : undefined;
  if (known) return known;
  if (code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413) return { status: 413, code: 'fileTooLarge', facts: {} };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return { status: statusCode, code: statusCode === 404 ? 'notFound' : 'requestUnclear', facts: {} };
  return { status: 500, code: 'unexpected', facts: { requestId } };
}
