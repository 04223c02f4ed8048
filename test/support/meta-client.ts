import { MetaHttpClient, type MetaHttpClientOptions } from '../../src/adapters/shared/meta-http-client.ts';

/** A client of the server at `baseUrl`; without limits it waits longer than any test. */
export function aMetaClient(baseUrl: string, limits: Partial<MetaHttpClientOptions> = {}): MetaHttpClient {
  return new MetaHttpClient({
    baseUrl,
    apiVersion: 'v26.0',
    accessToken: 'token-1',
    maxConnections: 10,
    connectTimeoutMs: 15_000,
    answerTimeoutMs: 15_000,
    ...limits,
  });
}
