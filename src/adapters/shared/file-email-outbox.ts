import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, type Email, EmailSender, type Ids } from '../../application/shared/ports.ts';

/**
 * Delivers into a folder: one `<id>.json` per e-mail, `{to, subject, text, sentAt}`. Names sort by time, and a file
 * that has its name is complete.
 */
export class FileEmailOutbox extends EmailSender {
  readonly #directory: string;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(directory: string, clock: Clock, ids: Ids) {
    super();
    this.#directory = directory;
    this.#clock = clock;
    this.#ids = ids;
  }

  override async send({ to, subject, text }: Email): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const file = join(this.#directory, `${this.#ids.next('eml')}.json`);
    const sentAt = new Date(this.#clock.nowMs()).toISOString();
    // Codes are in it: for the owner's eyes only.
    await writeFile(`${file}.part`, `${JSON.stringify({ to, subject, text, sentAt }, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
