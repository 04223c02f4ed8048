import type { Email, EmailAttachment } from '../../src/application/shared/ports.ts';

/** An e-mail as a receiver reads it: a text part, then attachments, each in base64. Throws for anything else. */
export function readMime(message: string): Email {
  const { headers, body } = entity(message);
  const boundary = /^multipart\/mixed; boundary="([^"]+)"$/.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) throw new Error('no boundary');
  const [preamble, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  if (preamble !== '' || !parts.pop()?.startsWith('--')) throw new Error('no end');
  const [text, ...attachments] = parts.map((part) => entity(part.replace(/^\r\n/, '')));
  if (text?.headers.get('content-type') !== 'text/plain; charset=UTF-8') throw new Error('no text');
  return {
    to: headers.get('to') ?? '',
    subject: decodeWords(headers.get('subject') ?? ''),
    text: contentOf(text).toString('utf8'),
    attachments: attachments.map(attachmentOf),
  };
}

interface Entity {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function entity(text: string): Entity {
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  if (text.split('\r\n').some((line) => line.length > 998)) throw new Error('a line is too long');
  const fields = lines.map((line) => /^([^:]+): (.*)$/.exec(line) ?? []);
  return {
    headers: new Map(fields.map(([, name = '', value = '']) => [name.toLowerCase(), value])),
    body: text.slice(end + 4),
  };
}

function contentOf({ headers, body }: Entity): Buffer {
  if (headers.get('content-transfer-encoding') !== 'base64') throw new Error('not base64');
  return Buffer.from(body, 'base64');
}

function attachmentOf(part: Entity): EmailAttachment {
  const fileName = /^attachment; filename="([^"]+)"$/.exec(part.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { fileName, mediaType: part.headers.get('content-type') ?? '', content: contentOf(part) };
}

/** Blanks between encoded words do not count (RFC 2047 §6.2). */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) => Buffer.from(base64, 'base64').toString('utf8'));
}
