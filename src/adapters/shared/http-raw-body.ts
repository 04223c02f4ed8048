import type { IncomingMessage } from 'node:http';
import { DomainError } from '../../domain/shared/errors.ts';

/**
 * The body has more bytes than the route reads.
 * @remedy Send less at a time; large contact files go to `POST /contacts/imports`.
 */
export class BodyTooLarge extends DomainError {
  readonly code = 'request.too_large';
  readonly kind = 'too-large';
}

/** The client went away before its body was complete; there is nobody to answer. */
export class BodyCutOff extends Error {}

/** The body was let go while it was being read, as too many others were: see `BodyBudget`. */
export class BodyGivenUp extends Error {}

/** What a piece of a body takes besides its bytes: a body in pieces of one byte takes far more memory than its size. */
const PIECE_OVERHEAD_BYTES = 256;

interface BodyBeingRead {
  heldBytes: number;
  giveUp(): void;
}

/**
 * How much of bodies that are still being read is held in memory, of all together. Beyond it the one that began first
 * is given up: a provider's body is there within a moment, and what a stranger holds open keeps nobody else out.
 */
export class BodyBudget {
  readonly #maxBytes: number;
  readonly #bodies = new Set<BodyBeingRead>();
  #heldBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  hold(body: BodyBeingRead, pieceBytes: number): void {
    const bytes = pieceBytes + PIECE_OVERHEAD_BYTES;
    this.#bodies.add(body);
    body.heldBytes += bytes;
    this.#heldBytes += bytes;
    for (const oldest of this.#bodies) {
      if (this.#heldBytes <= this.#maxBytes) return;
      oldest.giveUp();
    }
  }

  letGo(body: BodyBeingRead): void {
    if (this.#bodies.delete(body)) this.#heldBytes -= body.heldBytes;
  }
}

/**
 * The bytes of the body as they came. Rejects with `BodyTooLarge` as soon as it is sure and with `BodyGivenUp` when the
 * budget needs it; what still arrives is thrown away, so that the client can read its answer. Rejects with `BodyCutOff`
 * when the connection ends early.
 */
export function readRawBody(request: IncomingMessage, maxBytes: number, budget: BodyBudget): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length']) > maxBytes) {
      request.resume();
      reject(tooLarge(maxBytes));
      return;
    }
    const body = new BodyReading(maxBytes, budget, resolve, reject);
    request.on('data', (piece: Buffer) => body.add(piece));
    request.on('end', () => body.end());
    request.on('error', (error) => body.cutOff(error));
    request.on('close', () => body.cutOff());
  });
}

class BodyReading implements BodyBeingRead {
  heldBytes = 0;
  readonly #maxBytes: number;
  readonly #budget: BodyBudget;
  readonly #resolve: (bytes: Buffer) => void;
  readonly #reject: (error: Error) => void;
  /** Undefined once the outcome is known. */
  #pieces: Buffer[] | undefined = [];
  #length = 0;

  constructor(maxBytes: number, budget: BodyBudget, resolve: (bytes: Buffer) => void, reject: (error: Error) => void) {
    this.#maxBytes = maxBytes;
    this.#budget = budget;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  add(piece: Buffer): void {
    if (!this.#pieces) return;
    this.#length += piece.length;
    if (this.#length > this.#maxBytes) {
      this.#fail(tooLarge(this.#maxBytes));
      return;
    }
    this.#pieces.push(piece);
    this.#budget.hold(this, piece.length);
  }

  end(): void {
    if (!this.#pieces) return;
    const pieces = this.#pieces;
    this.#letGo();
    this.#resolve(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces));
  }

  giveUp(): void {
    this.#fail(new BodyGivenUp('Too many bodies are being read at once'));
  }

  /** After the end it changes nothing. */
  cutOff(cause?: Error): void {
    if (this.#pieces) this.#fail(new BodyCutOff('The connection ended within the body', { cause }));
  }

  #fail(error: Error): void {
    this.#letGo();
    this.#reject(error);
  }

  #letGo(): void {
    this.#pieces = undefined;
    this.#budget.letGo(this);
  }
}

function tooLarge(maxBytes: number): BodyTooLarge {
  return new BodyTooLarge(`The body is larger than ${maxBytes} bytes`, { maxBytes });
}
