import { type Static, Type } from '@sinclair/typebox';
import { API_KEY_MARK, type ApiKey, visiblePrefix } from '../../domain/identity/api-key.ts';
import { KEY_PERMISSIONS, type Permission } from '../../domain/identity/permissions.ts';
import { idOf, like, lineOf, nullable, Timestamp, view } from '../shared/http-schemas.ts';

const NAME_MAX_LENGTH = 100;

const Scope = Type.Unsafe<Permission>({ type: 'string', enum: [...KEY_PERMISSIONS] });

const KEY_EXAMPLE = `${API_KEY_MARK}example0fAKeyThatNobodyHas0123456789abcdefg`;
/** Later than the other times. */
const ExpiresAt = like(Timestamp, '2027-01-31T09:30:00.000Z');

export const ApiKeyBody = Type.Object(
  {
    name: lineOf(NAME_MAX_LENGTH, 'Shop'),
    scopes: Type.Array(Scope, { minItems: 1, maxItems: KEY_PERMISSIONS.length, uniqueItems: true }),
    /** Absent: never. */
    expiresAt: Type.Optional(ExpiresAt),
  },
  { additionalProperties: false },
);

export const ApiKeyPath = Type.Object({ id: idOf('key') });

const apiKey = {
  id: idOf('key'),
  name: Type.String({ examples: ['Shop'] }),
  prefix: Type.String({ examples: [visiblePrefix(KEY_EXAMPLE)] }),
  scopes: Type.Array(Scope),
  createdAt: nullable(Timestamp),
  expiresAt: nullable(ExpiresAt),
  lastUsedAt: nullable(Timestamp),
};
export const ApiKeyView = view('ApiKey', apiKey);
export const CreatedApiKeyView = view('CreatedApiKey', { ...apiKey, key: Type.String({ examples: [KEY_EXAMPLE] }) });
export const ApiKeysView = view('ApiKeys', { data: Type.Array(ApiKeyView) });

export function apiKeyView(key: ApiKey): Static<typeof ApiKeyView> {
  const { id, name, prefix, scopes, createdMs, expiresMs, lastUsedMs } = key;
  return {
    id,
    name,
    prefix,
    scopes: [...scopes],
    createdAt: timeOf(createdMs),
    expiresAt: timeOf(expiresMs),
    lastUsedAt: timeOf(lastUsedMs),
  };
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
