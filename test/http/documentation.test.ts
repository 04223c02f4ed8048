import { Container } from 'inversify';
import { BaseHttpController, controller, httpGet } from 'inversify-express-utils';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { apiClient } from '../../clients/typescript/client.ts';
import { requirePermission } from '../../src/adapters/shared/http-auth.ts';
import { openApiDocument, routesOf } from '../../src/adapters/shared/http-openapi.ts';
import { operation } from '../../src/adapters/shared/http-operation.ts';
import { WalletView } from '../../src/adapters/wallet/http-wallet-schemas.ts';
import { startApi, type TestApi } from '../support/api.ts';

const wallet = { currency: 'INR', available: '80.5000', held: '0.0000', receivable: '0.0000', journals: 1 };

@controller('/wallet')
export class WalletController extends BaseHttpController {
  @httpGet('/balance', requirePermission('wallet:read'))
  @operation({ summary: 'The balance', answers: { 200: WalletView } })
  balance() {
    return this.json(wallet);
  }
}

const document = openApiDocument(routesOf(), '1.0.0');
const test = suite<{ api: TestApi }>('documentation');

test.before.each(async (context) => {
  context.api = await startApi(new Container(), {
    document,
    verifyToken: (token) => (token === 'asha' ? { memberId: 'mem_1', vendorId: 'ven_1', role: 'ADMIN' } : undefined),
  });
});

test.after.each(({ api }) => api.stop());

test('/openapi.json is the document, for anybody', async ({ api }) => {
  const { status, body } = await api.request('GET', '/openapi.json');
  assert.is(status, 200);
  assert.equal(body, JSON.parse(JSON.stringify(document)));
  assert.ok(body.paths['/wallet/balance'].get);
});

test('/docs is a page whose every file comes from this server', async ({ api }) => {
  const page = await api.request('GET', '/docs/');
  assert.is(page.status, 200);
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => new URL(file, `${api.url}/docs/`));
  assert.ok(files.length >= 5);
  for (const file of files) {
    assert.is(file.origin, api.url);
    assert.is((await api.request('GET', file.pathname)).status, 200, file.pathname);
  }
  const settings = (await api.request('GET', '/docs/swagger-ui-init.js')).body;
  assert.match(settings, '"url": "/openapi.json"');
  assert.match(settings, '"validatorUrl": null');
});

test('the typed client sends its token, and gives a refusal as a problem', async ({ api }) => {
  const { data } = await apiClient(api.url, 'asha').GET('/wallet/balance');
  assert.equal(data, wallet);
  const { error, response } = await apiClient(api.url).GET('/wallet/balance');
  assert.is(response.status, 401);
  assert.is(error?.code, 'auth.required');
});

test.run();
