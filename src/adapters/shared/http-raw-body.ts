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

/** What a piece of a body takes beside its bytes: in pieces of one byte a body would else take far more than it has. */
const PIECE_OVERHEAD_BYTES = 256;

interface BodyBeingRead {
  heldBytes: number;
  readonly giveUp: () => void;
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
    let pieces: Buffer[] | undefined = [];
    let length = 0;
    const fail = (error: Error): void => {
      pieces = undefined;
      budget.letGo(body);
      reject(error);
    };
    const body: BodyBeingRead = {
      heldBytes: 0,
      giveUp: () => fail(new BodyGivenUp('Too many bodies are being read at once')),
    };
    request.on('data', (piece: Buffer) => {
      if (!pieces) return;
      length += piece.length;
      if (length > maxBytes) {
        fail(tooLarge(maxBytes));
        return;
      }
      pieces.push(piece);
      budget.hold(body, piece.length);
    });
    request.on('end', () => {
      if (!pieces) return;
      budget.letGo(body);
      resolve(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces));
      pieces = undefined;
    });
    request.on('error', (error) => fail(new BodyCutOff(error.message, { cause: error })));
    request.on('close', () => {
      if (pieces) fail(new BodyCutOff('The connection ended within the body'));
    });
  });
}

function tooLarge(maxBytes: number): BodyTooLarge {
  return new BodyTooLarge(`The body is larger than ${maxBytes} bytes`, { maxBytes });
}
