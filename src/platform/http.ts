import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { type Endpoint, type Parsed, type Reply, takesAsOf } from '#kernel/endpoint.ts';
import { type Facts, Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/terms.ts';
import type { Caller } from './caller.ts';
import type { Clock } from './clock.ts';
import { clearSession, csrfTokenOf, isFromThisSite, type Session, sessionCookie, setSession } from './http-session.ts';
import { answerTo } from './http-trouble.ts';
import type { Log } from './log.ts';
import { openApi } from './openapi.ts';
import { receivedUpload, type Upload } from './uploads.ts';

/** What the server needs from the house above it. */
export type HttpWish = {
  readonly log: Log;
  readonly version: string;
  /** The caller behind a session token; null where it is unknown or has expired. */
  readonly whoCalls: (token: string, requestId: string) => Promise<Caller | null>;
  /** The sentence for a refusal. */
  readonly sentenceOf: (code: string, facts: Facts, language: Language) => string;
  readonly incomingFolder: string;
  readonly clock: Clock;
};

/** A file as a reply: whole, or as a stream that is read no faster than it is taken and destroyed when the caller leaves. */
export type Download = {
  readonly fileName: string;
  readonly content: Buffer | Readable;
  /** Size of a stream. */
  readonly bytes?: number;
};

type Request<E extends Endpoint> = Parsed<E> & {
  /** Who asks; for a public endpoint an account without rights. */
  readonly caller: Caller;
  readonly session: Session;
  /** In which the caller wants sentences. */
  readonly language: Language;
} & (E['upload'] extends object ? { readonly upload: Upload } : unknown);
type Answer<E extends Endpoint> = Promise<E['download'] extends string ? Download : Reply<E>>;

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
    wish: HttpWish;
  }
}

/** A Fastify server that speaks zod, refuses politely and prints OpenAPI 3.1 at `/api/v1/openapi.json`. */
export async function openHttp(wish: HttpWish): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: wish.log,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  closeAsAnswersEnd(app);
  app.decorateRequest('caller', null);
  app.decorateRequest('wish', { getter: () => wish });
  app.setErrorHandler((error, request, reply) => {
    const language = languageOf(request);
    const { status, code, facts } = answerTo(error, request.id, language);
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    return reply.code(status).send({ code, facts, message: wish.sentenceOf(code, facts, language) });
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.method !== 'GET' && !isFromThisSite(request.headers)) throw new Refusal('crossSite');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, caller } = request;
    const about = { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log.info({ ...about, caller: caller?.name ?? null }, 'request');
  });
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentRules }, strictTransportSecurity: false });
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 2 } });
  await openApi(app, wish.version);
  return app;
}

/** A connection that is busy when the server closes would keep it open for over a minute after its last answer. */
function closeAsAnswersEnd(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const look = setInterval(() => app.server.closeIdleConnections(), 50).unref();
    app.server.once('close', () => clearInterval(look));
  });
}

/** Ant Design writes its styles into the page; scripts come from this server alone. */
const contentRules = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Binds one endpoint: knows the caller, checks the right and the CSRF token, parses the input, checks the reply. */
export function bind<E extends Endpoint>(app: FastifyInstance, e: E, handle: (request: Request<E>) => Answer<E>): void {
  app.route({
    method: e.method,
    url: `/api/v1${e.path}`,
    config: { endpoint: e },
    schema: {
      summary: e.summary,
      tags: [e.path.split('/')[1] ?? ''],
      ...(e.params && { params: e.params }),
      ...(e.query && { querystring: e.query }),
      ...(e.body && { body: e.body }),
      ...(e.upload && { consumes: ['multipart/form-data'] }),
      ...(e.download ? { produces: [e.download] } : { response: { 200: e.reply } }),
    },
    // Before the body is read, so that a stranger's upload is turned away at its first byte.
    onRequest: (request) => admit(request, e),
    handler: async (request, reply) => {
      const answer = await handle((await requestFor(e, request, reply)) as unknown as Request<E>);
      if (!e.download) return answer;
      const { fileName, content, bytes } = answer as Download;
      const name = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
      // Whatever a browser makes of it, nothing in the file may run or load anything.
      reply.header('content-security-policy', "default-src 'none'; sandbox");
      if (bytes !== undefined) reply.header('content-length', bytes);
      return reply.type(e.download).header('content-disposition', name).send(content);
    },
  });
}

async function admit(request: FastifyRequest, e: Endpoint): Promise<void> {
  const token = request.cookies[sessionCookie];
  if (token) request.caller = await request.wish.whoCalls(token, request.id);
  const { caller } = request;
  // Before the query is parsed, which would drop what the endpoint does not know and answer with what is known now.
  const isTimeless = takesAsOf(e) || e.lookBack?.kind === 'timeless';
  if (e.method === 'GET' && !isTimeless && hasAsOf(request.query))
    throw new Refusal('noLookBack', { relation: e.path });
  if (e.needs === 'public') return;
  if (!caller) throw new Refusal('notSignedIn');
  if (request.method !== 'GET' && request.headers['x-csrf-token'] !== csrfTokenOf(token ?? ''))
    throw new Refusal('csrfMissing');
  if (e.needs !== 'signed-in' && !caller.rights.includes(e.needs)) throw new Refusal('notAllowed', { needs: e.needs });
  if (e.upload && Number(request.headers['content-length']) > e.upload.maxBytes + 65_536)
    throw new Refusal('fileTooLarge', { limitMb: Math.floor(e.upload.maxBytes / 1024 / 1024) });
}

const nobody: Omit<Caller, 'requestId'> = {
  accountId: '',
  name: '',
  role: 'leader',
  rights: [],
  remit: '',
  cityCode: '',
  ownerCode: null,
};

async function requestFor(e: Endpoint, request: FastifyRequest, reply: FastifyReply): Promise<object> {
  const { params, query, body } = request;
  const session: Session = {
    token: request.cookies[sessionCookie] ?? null,
    begin: (token, seconds) => setSession(reply, token, { seconds, isSecure: request.protocol === 'https' }),
    end: () => clearSession(reply),
  };
  const asOf = takesAsOf(e) && hasAsOf(query) ? instantOf(query.asOf, request.wish.clock) : undefined;
  const caller = { ...(request.caller ?? { ...nobody, requestId: request.id }), ...(asOf !== undefined && { asOf }) };
  const language = languageOf(request);
  return {
    params,
    query,
    body,
    caller,
    session,
    language,
    ...(e.upload && { upload: await arrived(e.upload, request) }),
  };
}

function hasAsOf(query: unknown): query is { readonly asOf: unknown } {
  return typeof query === 'object' && query !== null && 'asOf' in query && query.asOf !== undefined;
}

/** Refuses `asOfAhead` for an instant that has not come. */
function instantOf(asOf: unknown, clock: Clock): string | undefined {
  if (typeof asOf !== 'string') return undefined;
  if (new Date(asOf) > clock()) throw new Refusal('asOfAhead', { asOf });
  return asOf;
}

function languageOf(request: FastifyRequest): Language {
  return /^en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

async function arrived({ maxBytes }: { readonly maxBytes: number }, request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('fileMissing');
  const part = await request.file({ limits: { fileSize: maxBytes }, throwFileSizeLimit: false });
  if (!part) throw new Refusal('fileMissing');
  return receivedUpload(request.wish.incomingFolder, part.filename, part.file);
}
