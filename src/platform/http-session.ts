import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

/** Cookie with the opaque session token; scripts cannot read it. */
export const sessionCookie = 'qingzhang_session';
/** Cookie from which the page's script takes the token for `x-csrf-token`. */
export const csrfCookie = 'qingzhang_csrf';

/** How a handler begins or ends a session. */
export type Session = {
  readonly token: string | null;
  begin(token: string, seconds: number): void;
  end(): void;
};

/** Another site can make a browser send the session's cookie, but cannot know this value. */
export function csrfTokenOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url');
}

export function setSession(
  reply: FastifyReply,
  token: string,
  { seconds, isSecure }: { readonly seconds: number; readonly isSecure: boolean },
): void {
  const rules = { path: '/', sameSite: 'strict', secure: isSecure, maxAge: seconds } as const;
  reply.setCookie(sessionCookie, token, { ...rules, httpOnly: true });
  reply.setCookie(csrfCookie, csrfTokenOf(token), rules);
}

export function clearSession(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, { path: '/' });
  reply.clearCookie(csrfCookie, { path: '/' });
}

/** Whether a write may come from this site's own pages. Programs that are no browsers send neither header. */
export function isFromThisSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
