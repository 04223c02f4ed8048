import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Email } from '../../src/application/shared/ports.ts';

interface Listed {
  readonly fileName: string;
  readonly mediaType: string;
  readonly file: string;
}

/** The e-mails of an outbox folder, oldest first. */
export function emailsIn(directory: string): Email[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { attachments, ...email } = JSON.parse(readFileSync(join(directory, name), 'utf8'));
      if (!attachments) return email;
      const read = ({ file, ...rest }: Listed) => ({ ...rest, content: readFileSync(join(directory, file)) });
      return { ...email, attachments: attachments.map(read) };
    });
}

/** The one-time code of the newest e-mail to `address`. */
export function codeFor(directory: string, address: string): string {
  const code = emailsIn(directory)
    .filter(({ to }) => to === address)
    .at(-1)
    ?.text.match(/\b\d{6}\b/)?.[0];
  if (code === undefined) throw new Error(`There is no code for ${address}`);
  return code;
}
