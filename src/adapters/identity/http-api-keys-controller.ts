import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpDelete,
  httpGet,
  httpPost,
  requestBody,
  requestParam,
  response,
} from 'inversify-express-utils';
import { ChangeApiKeys } from '../../application/identity/change-api-keys.ts';
import { ApiKeyRepository } from '../../application/identity/ports.ts';
import { ApiKeyExpired, ApiKeyNotFound, TooManyApiKeys } from '../../domain/identity/api-key.ts';
import { actorOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { withoutIdempotencyKey } from '../shared/http-idempotency.ts';
import { operation } from '../shared/http-operation.ts';
import { validBody, validPath } from '../shared/http-validation.ts';
import { ApiKeyBody, ApiKeyPath, ApiKeysView, apiKeyView, CreatedApiKeyView } from './http-api-keys-schemas.ts';

@controller('/api-keys')
export class HttpApiKeysController extends BaseHttpController {
  readonly #changeApiKeys: ChangeApiKeys;
  readonly #keys: ApiKeyRepository;

  constructor(@inject(ChangeApiKeys) changeApiKeys: ChangeApiKeys, @inject(ApiKeyRepository) keys: ApiKeyRepository) {
    super();
    this.#changeApiKeys = changeApiKeys;
    this.#keys = keys;
  }

  @httpPost(
    '/',
    requirePermission('api-keys:manage'),
    withoutIdempotencyKey('its answer contains the key, which is stored nowhere'),
    validBody(ApiKeyBody),
  )
  @operation({
    summary: 'Create an API key; only this answer contains it',
    answers: { 201: CreatedApiKeyView },
    errors: [TooManyApiKeys, ApiKeyExpired],
  })
  async create(@requestBody() body: Static<typeof ApiKeyBody>, @response() answer: Response) {
    const { name, scopes, expiresAt } = body;
    const { key, secret } = await this.#changeApiKeys.create({
      vendorId: principalOf(answer).vendorId,
      actor: actorOf(answer),
      name,
      scopes,
      expiresMs: expiresAt === undefined ? null : Date.parse(expiresAt),
    });
    // The one time that the secret is seen.
    return this.json({ ...apiKeyView(key), key: secret }, 201);
  }

  @httpGet('/', requirePermission('api-keys:manage'))
  @operation({ summary: 'Your API keys', answers: { 200: ApiKeysView } })
  async list(@response() answer: Response) {
    const keys = await this.#keys.ofVendor(principalOf(answer).vendorId);
    return this.json({ data: keys.map(apiKeyView) });
  }

  @httpDelete('/:id', requirePermission('api-keys:manage'), validPath(ApiKeyPath))
  @operation({ summary: 'Revoke a key, at once', answers: { 204: null }, errors: [ApiKeyNotFound] })
  async revoke(@requestParam('id') keyId: string, @response() answer: Response) {
    await this.#changeApiKeys.revoke({ vendorId: principalOf(answer).vendorId, actor: actorOf(answer), keyId });
    return this.statusCode(204);
  }
}
