import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import type { ImportSettings } from '../../domain/contacts/contact-import.ts';
import { MalformedUpload, UploadAborted } from '../../domain/contacts/upload.ts';
import { bodyCheck } from '../shared/http-validation.ts';
import { ImportSettingsBody } from './http-contacts-schemas.ts';
import { uploadedBytes } from './http-upload.ts';

const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 16 * 1024;

const checkSettings = bodyCheck(ImportSettingsBody);

/** Settings as a query or a form gives them: `tags` separated by commas, `columns` as JSON. */
export function importSettings(texts: Readonly<Record<string, unknown>>): ImportSettings {
  const { tags, columns, ...others } = texts;
  return checkSettings({
    ...others,
    ...(typeof tags === 'string' ? { tags: tags.split(',').map((tag) => tag.trim()) } : { ...(tags ? { tags } : {}) }),
    ...(typeof columns === 'string' ? { columns: json(columns) } : { ...(columns ? { columns } : {}) }),
  });
}

/**
 * A form with one file; its fields come before it. Rejects with `MalformedUpload`, and reads its bytes as they arrive.
 */
export async function formUpload(
  req: Request,
  maxBytes: number,
): Promise<{ settings: ImportSettings; bytes: AsyncIterable<Uint8Array> }> {
  const form = parserOf(req);
  const fields: Record<string, unknown> = { ...req.query };
  let file: Readable | undefined;
  let hasLateField = false;
  form.on('field', (name, value) => {
    fields[name] = value;
    hasLateField = file !== undefined;
  });
  const drop = () => req.unpipe(form).resume();

  async function* bytes(source: Readable): AsyncGenerator<Uint8Array> {
    try {
      yield* uploadedBytes(source, maxBytes);
      if (!form.closed) await new Promise((resolve) => form.on('close', resolve));
      if (hasLateField) throw new MalformedUpload('All fields must come before the file');
    } finally {
      drop();
    }
  }

  try {
    const source = await new Promise<Readable>((resolve, reject) => {
      form.on('file', (_name, stream) => {
        file = stream;
        // When a client goes away or a form ends in the middle busboy tells only the form: the file would wait for ever.
        // That may happen before anybody reads it, who is told then; nobody may be listening yet.
        const fail = () => stream.destroy(new Error('The form ended within its file'));
        form.on('error', fail);
        req.on('aborted', fail);
        stream.on('error', () => undefined);
        resolve(stream);
      });
      form.on('close', () => reject(new MalformedUpload('The form has no file')));
      form.on('error', () => reject(new MalformedUpload('The form cannot be read')));
      req.on('aborted', () => reject(new UploadAborted('The upload was cut off')));
      req.pipe(form);
    });
    return { settings: importSettings(fields), bytes: bytes(source) };
  } catch (error) {
    drop();
    throw error;
  }
}

function parserOf(req: Request): busboy.Busboy {
  try {
    return busboy({ headers: req.headers, limits: { files: 1, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES } });
  } catch {
    throw new MalformedUpload('The form cannot be read');
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
