import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Desk } from '#platform/desk.ts';
import { openHttp } from '#platform/http.ts';
import type { Log } from '#platform/log.ts';
import { longRunRoutes } from '#platform/long-run/routes.ts';
import { type HeldCallers, heldCallers } from '../capabilities/organisation/public.ts';
import { productVersion, projectFolder } from './open-desk.ts';
import { rooms } from './rooms.ts';
import { sentenceOf } from './sentences.ts';

/** Folder of the built pages. */
export const webFolder = path.join(projectFolder, 'dist', 'web');

/** The whole product as one HTTP server, not yet listening. */
export async function desktopServer(desk: Desk, log: Log): Promise<FastifyInstance> {
  const callers = heldCallers(desk);
  const app = await openHttp({
    log,
    version: productVersion(),
    whoCalls: callers.callerOf,
    sentenceOf,
    incomingFolder: desk.incomingFolder,
    clock: desk.clock,
  });
  forgetCallersAfterWrites(app, callers);
  await app.register(async (scope) => {
    for (const room of rooms) room.routes(scope, desk);
    longRunRoutes(scope, desk, { log, sentenceOf });
    healthRoutes(scope, desk);
  });
  const hasPages = existsSync(webFolder);
  if (hasPages) await servePages(app);
  app.setNotFoundHandler((request, reply) => {
    if (hasPages && request.method === 'GET' && !request.url.startsWith('/api/')) return reply.sendFile('index.html');
    return reply.code(404).send({ code: 'notFound', facts: {}, message: sentenceOf('notFound', {}, 'zh') });
  });
  return app;
}

/** What was written to accounts or sessions holds before its answer is on its way. */
function forgetCallersAfterWrites(app: FastifyInstance, callers: HeldCallers): void {
  app.addHook('onSend', async (request, _reply, payload) => {
    const isWrite = request.method !== 'GET' && request.routeOptions.url?.startsWith('/api/v1/organisation/');
    if (isWrite) callers.forget();
    return payload;
  });
}

/** `live`: the process answers. `ready`: so does the database. */
function healthRoutes(app: FastifyInstance, desk: Desk): void {
  const schema = { hide: true };
  app.get('/api/v1/health/live', { schema, logLevel: 'warn' }, async () => ({ status: 'live' }));
  app.get('/api/v1/health/ready', { schema, logLevel: 'warn' }, async (_request, reply) => {
    const isReady = await sql`select 1`.execute(desk.db).then(
      () => true,
      () => false,
    );
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'databaseAway' });
  });
}

/** Files with a hash in their name never change; the page itself is asked for anew each time. */
async function servePages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: webFolder,
    preCompressed: true,
    index: ['index.html'],
    setHeaders: (reply, file) => {
      const isForever = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
