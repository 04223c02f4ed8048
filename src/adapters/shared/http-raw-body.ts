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

/**
 * The bytes of the body as they came. Rejects with `BodyTooLarge` as soon as that is certain; what still arrives is
 * discarded, so that the client can read its answer. Rejects with `BodyCutOff` when the connection ends early.
 */
export function readRawBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length']) > maxBytes) {
      request.resume();
      reject(tooLarge(maxBytes));
      return;
    }
    let chunks: Buffer[] = [];
    let length = 0;
    let ended = false;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) {
        chunks.push(chunk);
      } else {
        chunks = [];
        reject(tooLarge(maxBytes));
      }
    });
    request.on('end', () => {
      ended = true;
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
    });
    request.on('error', (error) => reject(new BodyCutOff(error.message, { cause: error })));
    request.on('close', () => {
      if (!ended) reject(new BodyCutOff('The connection ended within the body'));
    });
  });
}

function tooLarge(maxBytes: number): BodyTooLarge {
  return new BodyTooLarge(`The body is larger than ${maxBytes} bytes`, { maxBytes });
}
