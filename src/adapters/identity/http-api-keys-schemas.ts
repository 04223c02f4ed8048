import { Type } from '@sinclair/typebox';
import type { ApiKey } from '../../domain/identity/api-key.ts';
import { KEY_PERMISSIONS, type Permission } from '../../domain/identity/permissions.ts';

const NAME_MAX_LENGTH = 100;

const Scope = Type.Unsafe<Permission>({ type: 'string', enum: [...KEY_PERMISSIONS] });

export const ApiKeyBody = Type.Object(
  {
    name: Type.String({ maxLength: NAME_MAX_LENGTH, pattern: '\\S' }),
    scopes: Type.Array(Scope, { minItems: 1, maxItems: KEY_PERMISSIONS.length, uniqueItems: true }),
    /** Absent: never. */
    expiresAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { additionalProperties: false },
);

export const ApiKeyPath = Type.Object({ id: Type.String({ pattern: '^key_[0-9a-f]{32}$' }) });

export function apiKeyView(key: ApiKey): object {
  const { id, name, prefix, scopes, createdMs, expiresMs, lastUsedMs } = key;
  return {
    id,
    name,
    prefix,
    scopes,
    createdAt: timeOf(createdMs),
    expiresAt: timeOf(expiresMs),
    lastUsedAt: timeOf(lastUsedMs),
  };
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
