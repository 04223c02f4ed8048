import type { TSchema } from '@sinclair/typebox';
import type { RequestHandler } from 'express';
import type { DomainError } from '../../domain/shared/errors.ts';

export type ErrorClass = new (message: string) => DomainError;

/** What a middleware demands of a request: the documentation is made from what runs. */
export interface Demand {
  readonly path?: TSchema;
  readonly query?: TSchema;
  /** By media type. */
  readonly bodies?: Readonly<Record<string, TSchema>>;
  readonly isBodyOptional?: boolean;
  /** Who may ask; absent: anybody. */
  readonly roles?: readonly string[];
  /** The entry of the table of permissions that the roles come from. */
  readonly permission?: string;
  /** Why the route takes no Idempotency-Key. */
  readonly keyless?: string;
}

/** What the code of a route cannot tell by itself. */
export interface Operation {
  readonly summary: string;
  readonly description?: string;
  /** By status: a schema, `file(…)` for what is not JSON, or null for an answer without a body. */
  readonly answers: Readonly<Record<number, TSchema | null>>;
  /** The route's own refusals: those of roles, bodies, keys and limits are known from its middlewares. */
  readonly errors?: readonly ErrorClass[];
}

/** A route that is answered without a controller. */
export interface PlainRoute extends Operation, Demand {
  readonly method: 'get' | 'post';
  readonly url: string;
  readonly tag: string;
}

const demands = new WeakMap<RequestHandler, Demand>();
const operations = new WeakMap<object, Map<string, Operation>>();

/** Remembers beside a middleware what it demands. */
export function demanding(demand: Demand, handler: RequestHandler): RequestHandler {
  demands.set(handler, demand);
  return handler;
}

/** What several middlewares demand together. */
export function demandOf(handlers: readonly unknown[]): Demand {
  const all = handlers.map((handler) => demands.get(handler as RequestHandler) ?? {});
  const bodies = Object.assign({}, ...all.map((demand) => demand.bodies)) as Record<string, TSchema>;
  return { ...Object.assign({}, ...all), ...(Object.keys(bodies).length > 0 ? { bodies } : {}) };
}

/** Declares a route of a controller for the documentation; `npm run check` refuses a route without it. */
export function operation(declared: Operation) {
  return (target: object, key: string): void => {
    const methods = operations.get(target) ?? new Map<string, Operation>();
    operations.set(target, methods.set(key, declared));
  };
}

export function operationOf(controller: { readonly prototype: object }, key: string): Operation | undefined {
  return operations.get(controller.prototype)?.get(key);
}
