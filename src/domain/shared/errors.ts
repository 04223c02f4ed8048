/** What went wrong, independent of transport. The HTTP adapter maps each kind to one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'payment-required'
  | 'not-found'
  | 'not-allowed'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'unprocessable'
  | 'too-many'
  | 'unavailable';

/** One wrong field: `path` is a JSON pointer into the input, `code` is stable, `message` is for people. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A refusal that the caller can act on. `code` is stable and public (`<feature>.<reason>`), `details` is public too:
 * amounts as decimal strings, never anything internal. Anything else that is thrown is a fault.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly details: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldError[];

  constructor(message: string, details: Readonly<Record<string, unknown>> = {}, fields: readonly FieldError[] = []) {
    super(message);
    this.name = new.target.name;
    this.details = details;
    this.fields = fields;
  }
}
