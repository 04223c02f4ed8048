import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, type Email, EmailSender, type Ids } from '../../application/shared/ports.ts';

/**
 * Delivers into a folder: one `<id>.json` per e-mail, `{to, subject, text, sentAt}`, with attachments also
 * `attachments: [{fileName, mediaType, file}]`, where `file` lies beside it. Names sort by time; a file under its final
 * name is complete, and the JSON comes last.
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

  override async send({ to, subject, text, attachments = [] }: Email): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const id = this.#ids.next('eml');
    const fileOf = (fileName: string) => `${id}.${fileName}`;
    for (const { fileName, content } of attachments) await this.#write(fileOf(fileName), content);
    const listed = attachments.map(({ fileName, mediaType }) => ({ fileName, mediaType, file: fileOf(fileName) }));
    const sentAt = new Date(this.#clock.nowMs()).toISOString();
    const whole = { to, subject, text, sentAt, ...(listed.length === 0 ? {} : { attachments: listed }) };
    await this.#write(`${id}.json`, `${JSON.stringify(whole, null, 2)}\n`);
  }

  async #write(name: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.#directory, name);
    // It holds codes: for the owner's eyes only.
    await writeFile(`${file}.part`, content, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
