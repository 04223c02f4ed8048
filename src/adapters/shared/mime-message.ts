import { randomUUID } from 'node:crypto';
import type { Email, EmailAttachment } from '../../application/shared/ports.ts';

const EOL = '\r\n';
/** RFC 2045 §6.8: a line of base64 has at most 76 characters. */
const BASE64_LINE = /.{1,76}/g;
/** RFC 2047 §2: an encoded word has at most 75 characters, 12 of which are its frame; in bytes before base64. */
const WORD_MAX_BYTES = 45;
/** Printable ASCII, which a header may contain unencoded. */
const PLAIN = /^[ -~]*$/;
const NAMED_ADDRESS = /^(.*?)\s*(<[^<>]+>)$/;

/** An e-mail with its attachments as a MIME message (RFC 5322, 2045 and 2047), in ASCII. */
export function mimeMessage(from: string, { to, subject, text, attachments = [] }: Email): string {
  const boundary = `=_${randomUUID()}`;
  const headers = [
    `From: ${address(from)}`,
    `To: ${to}`,
    `Subject: ${words(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const parts = [textPart(text), ...attachments.map(attachmentPart)];
  const body = parts.map((part) => [`--${boundary}`, ...part].join(EOL));
  return [...headers, '', ...body, `--${boundary}--`, ''].join(EOL);
}

function textPart(text: string): string[] {
  return part('text/plain; charset=UTF-8', [], Buffer.from(text));
}

function attachmentPart({ fileName, mediaType, content }: EmailAttachment): string[] {
  return part(mediaType, [`Content-Disposition: attachment; filename="${fileName}"`], Buffer.from(content));
}

function part(mediaType: string, headers: readonly string[], content: Buffer): string[] {
  const lines = content.toString('base64').match(BASE64_LINE) ?? [''];
  return [`Content-Type: ${mediaType}`, ...headers, 'Content-Transfer-Encoding: base64', '', ...lines];
}

/** The name of a `Name <address>` may be in any language. */
function address(from: string): string {
  const [, name, bracketed] = NAMED_ADDRESS.exec(from) ?? [];
  return name && bracketed && !PLAIN.test(name) ? `${words(name)} ${bracketed}` : from;
}

/** Text of a header, in encoded words where it is not plain; a word never splits a character. */
function words(text: string): string {
  if (PLAIN.test(text)) return text;
  const chunks: string[] = [];
  let chunk = '';
  for (const character of text) {
    if (Buffer.byteLength(chunk + character) > WORD_MAX_BYTES) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  chunks.push(chunk);
  return chunks.map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join(`${EOL} `);
}
