import type { Readable } from 'node:stream';
import { UploadAborted, UploadTooLarge } from '../../domain/contacts/upload.ts';

/** The bytes of an upload while they arrive. Throws `UploadTooLarge`, and `UploadAborted` when the client goes away. */
export async function* uploadedBytes(body: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  const arriving = body.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next: IteratorResult<Buffer> = await arriving.next().catch(() => {
        throw new UploadAborted('The upload was cut off');
      });
      if (next.done) return;
      bytes += next.value.length;
      if (bytes > maxBytes) throw new UploadTooLarge(`An upload may have at most ${maxBytes} bytes`);
      yield next.value;
    }
  } finally {
    // What still comes is read and dropped, so that the client gets to see the answer; first the iterator must let go
    // of the stream.
    await arriving.return?.();
    body.resume();
  }
}
