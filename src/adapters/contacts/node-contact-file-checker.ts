import { extname } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { type CheckedFileRows, type CheckingOptions, ContactFileChecker } from '../../application/contacts/ports.ts';
import { DomainError } from '../../domain/shared/errors.ts';

export type ToThread =
  | { readonly kind: 'file'; readonly options: CheckingOptions }
  /** Undefined: the file is at its end. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array | undefined }
  /** A batch was. */
  | { readonly kind: 'taken' };

/** A batch and its cells are JSON: read faster than objects are copied, and the cells of most batches never. */
export type FromThread =
  /** The thread asks for bytes. */
  | { readonly kind: 'more' }
  | { readonly kind: 'batch'; readonly batch: string; readonly cells: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'problem'; readonly code: string; readonly message: string };

/** Why the thread refused the file. */
class FileProblem extends DomainError {
  readonly code: string;
  readonly kind = 'unprocessable';

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Pieces of the file that the thread is given before it asks. */
const PIECES_AHEAD = 2;
/** A file of `dist` where this one is. */
const THREAD = new URL(`./node-import-thread${extname(import.meta.url)}`, import.meta.url);

/**
 * Reads and checks in a thread of its own, so that requests and the store have this one to themselves. A thread that
 * has read a file to its end is kept for the next one.
 */
export class NodeContactFileChecker extends ContactFileChecker {
  readonly #idle: Worker[] = [];

  override async *batches(bytes: AsyncIterable<Uint8Array>, options: CheckingOptions): AsyncGenerator<CheckedFileRows> {
    const worker = this.#idle.pop() ?? startThread();
    const say = (message: ToThread) => worker.postMessage(message);
    const inbox = new Inbox(worker);
    const pieces = bytes[Symbol.asyncIterator]();
    const sendPiece = async () => say({ kind: 'bytes', bytes: (await pieces.next()).value });
    let isReusable = false;
    worker.ref();
    try {
      say({ kind: 'file', options });
      for (let piece = 0; piece < PIECES_AHEAD; piece += 1) await sendPiece();
      for (;;) {
        const message = await inbox.next();
        if (message.kind === 'more') await sendPiece();
        if (message.kind === 'batch') {
          say({ kind: 'taken' });
          yield batchOf(message.batch, message.cells);
        }
        if (message.kind === 'problem') throw new FileProblem(message.code, message.message);
        if (message.kind === 'end') {
          isReusable = true;
          return;
        }
      }
    } finally {
      inbox.close();
      worker.unref();
      if (isReusable) this.#idle.push(worker);
      else await worker.terminate();
    }
  }
}

function startThread(): Worker {
  const readsTypeScript = 'Deno' in globalThis || Boolean((process.features as { typescript?: unknown }).typescript);
  if (extname(THREAD.pathname) === '.js' || readsTypeScript) return new Worker(THREAD);
  // From the sources on Node 20: threads do not inherit the loader that reads TypeScript.
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import('${THREAD.href}'); })`;
  return new Worker(load, { eval: true });
}

function batchOf(batch: string, cells: string): CheckedFileRows {
  let read: ReadonlyMap<number, readonly string[]> | undefined;
  return {
    ...(JSON.parse(batch) as Omit<CheckedFileRows, 'characters' | 'cellsOf'>),
    characters: cells.length,
    cellsOf(row) {
      read ??= new Map(JSON.parse(cells) as [number, string[]][]);
      return read.get(row) ?? [];
    },
  };
}

/** A worker's messages, one by one; a worker that ends by itself is a fault. */
class Inbox {
  readonly #worker: Worker;
  readonly #messages: FromThread[] = [];
  #failure: Error | undefined;
  #wake = () => {};

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', this.#take).on('error', this.#fail).on('exit', this.#gone);
  }

  async next(): Promise<FromThread> {
    for (;;) {
      const message = this.#messages.shift();
      if (message) return message;
      if (this.#failure) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  close(): void {
    this.#worker.off('message', this.#take).off('error', this.#fail).off('exit', this.#gone);
  }

  readonly #take = (message: FromThread) => {
    this.#messages.push(message);
    this.#wake();
  };

  readonly #fail = (error: Error) => {
    this.#failure ??= error;
    this.#wake();
  };

  readonly #gone = () => this.#fail(new Error('The thread that reads imports has ended'));
}
