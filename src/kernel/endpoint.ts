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
  /** Refusal codes that it may answer with; each is a key of a room's terms. */
  readonly refuses: readonly string[];
};

type Parts = 'params' | 'query' | 'body';
/** What a handler receives: parsed values. */
export type Parsed<E extends Endpoint> = { [K in Parts as E[K] extends Schema ? K : never]: Out<E[K]> };
/** What a caller sends. */
export type Sent<E extends Endpoint> = { [K in Parts as E[K] extends Schema ? K : never]: In<E[K]> };
/** What a caller gets. */
export type Reply<E extends Endpoint> = Out<E['reply']>;

/** Keeps the literal types of a definition. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}
