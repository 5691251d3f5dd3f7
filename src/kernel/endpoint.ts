import type { Need } from './right.ts';

/** The slice of a zod schema that types need. Naming `z.ZodType` here makes the compiler compare whole schemas. */
export type Schema = {
  readonly _zod: { readonly input: unknown; readonly output: unknown };
  parse(value: unknown): unknown;
};
type In<S> = S extends Schema ? S['_zod']['input'] : never;
type Out<S> = S extends Schema ? S['_zod']['output'] : never;

/** One HTTP operation as plain data: the server binds it, the browser calls it, OpenAPI prints it. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below `/api/v1`, parameters as `:name`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Right that the caller must hold, `signed-in` where any account may ask, `public` where nobody need be known. */
  readonly needs: Need;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** The request is one multipart file, kept in a temporary place while it is handled. */
  readonly upload?: { readonly maxBytes: number };
  /** The reply is a file of this content type and not JSON. */
  readonly download?: string;
  readonly reply: Schema;
  /** Why it does not take `asOf`: `timeless` answers the same at any instant, `refused` has no history to answer from. */
  readonly lookBack?: { readonly kind: 'timeless' | 'refused'; readonly because: string };
  /** Refusal codes that it may answer with; each is a key of a room's terms. */
  readonly refuses: readonly string[];
};

type Parts = 'params' | 'query' | 'body';
/** What a handler receives: parsed values. */
export type Parsed<E extends Endpoint> = { [K in Parts as E[K] extends Schema ? K : never]: Out<E[K]> };
/** A query that may be left empty may also be left out. */
type Query<E extends Endpoint> = E['query'] extends Schema
  ? Record<string, never> extends In<E['query']>
    ? { query?: In<E['query']> | undefined }
    : { query: In<E['query']> }
  : unknown;
/** What a caller sends. */
export type Sent<E extends Endpoint> = {
  [K in Exclude<Parts, 'query'> as E[K] extends Schema ? K : never]: In<E[K]>;
} & Query<E>;
/** What a caller gets. */
export type Reply<E extends Endpoint> = Out<E['reply']>;

/** Keeps the literal types of a definition. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

/** Whether a part of an endpoint takes the instant as of which it answers. */
export function takesAsOf({ query, body }: Pick<Endpoint, 'query' | 'body'>): boolean {
  return [query, body].some((part) => {
    if (part === undefined || !('shape' in part)) return false;
    return typeof part.shape === 'object' && part.shape !== null && 'asOf' in part.shape;
  });
}
