import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MetaTemplateGateway } from '../../../src/adapters/templates/meta-template-gateway.ts';
import {
  type TemplateGateway,
  TemplateProviderUnavailable,
  TemplateRejectedByMeta,
  type TemplateSubmission,
} from '../../../src/application/templates/template-gateway.ts';
import { eventually } from '../../support/eventually.ts';
import { aMetaClient } from '../../support/meta-client.ts';
import {
  cutAfterBody,
  neverAnswer,
  replyWith,
  type StubAnswer,
  type StubServer,
  startStubServer,
} from '../../support/stub-server.ts';

interface GatewayAdapter {
  readonly name: string;
  open(url: string, answerTimeoutMs?: number): { readonly gateway: TemplateGateway; close(): Promise<void> };
}

const adapters: readonly GatewayAdapter[] = [
  {
    name: 'Meta',
    open(url, answerTimeoutMs) {
      const client = aMetaClient(url, answerTimeoutMs === undefined ? {} : { answerTimeoutMs });
      return { gateway: new MetaTemplateGateway(client, '330044556677889'), close: () => client.close() };
    },
  },
];

const submission: TemplateSubmission = {
  metaName: 'v42_sale',
  language: 'en_US',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hi {{1}}, welcome.', example: { body_text: [['Asha']] } }],
};

for (const adapter of adapters) {
  const test = suite(`TemplateGateway by ${adapter.name}`);

  async function withStub(
    answer: StubAnswer,
    work: (gateway: TemplateGateway, stub: StubServer) => Promise<void>,
    answerTimeoutMs?: number,
  ): Promise<void> {
    const stub = await startStubServer(answer);
    const { gateway, close } = adapter.open(stub.url, answerTimeoutMs);
    try {
      await work(gateway, stub);
    } finally {
      await stub.stop();
      await close();
    }
  }

  async function failureOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(
      () => assert.unreachable('it should have been rejected'),
      (error: unknown) => error,
    );
  }

  test('submits the components as they are and takes the status and category that Meta gives', async () => {
    const created = { id: '1455667788990011', status: 'PENDING', category: 'MARKETING' };
    await withStub(replyWith(200, created), async (gateway, stub) => {
      assert.equal(await gateway.create(submission), {
        metaTemplateId: '1455667788990011',
        status: 'PENDING',
        category: 'MARKETING',
      });
      const [request] = stub.requests;
      assert.is(`${request?.method} ${request?.url}`, 'POST /v26.0/330044556677889/message_templates');
      assert.is(request?.headers.authorization, 'Bearer token-1');
      const { metaName, ...rest } = submission;
      assert.equal(JSON.parse(request?.body ?? ''), { name: metaName, ...rest });
    });
  });

  test('keeps every digit of an id that is a bare integer beyond 2^53', async () => {
    const answer = '{"id":9007199254740993,"status":"PENDING","category":"UTILITY"}';
    await withStub(replyWith(200, answer), async (gateway) => {
      assert.is((await gateway.create(submission)).metaTemplateId, '9007199254740993');
    });
  });

  const listed = { id: '1', name: 'v42_sale', language: 'hi', status: 'REJECTED', category: 'MARKETING' };

  test('lists what Meta says of each language of exactly that name, where Meta finds parts of names', async () => {
    const page = {
      data: [
        { ...listed, rejected_reason: 'INVALID_FORMAT' },
        { ...listed, id: '2', language: 'en_US', status: 'APPROVED', rejected_reason: 'NONE' },
        { ...listed, id: '3', name: 'v42_sale_2' },
      ],
    };
    await withStub(replyWith(200, page), async (gateway, stub) => {
      const expected = { metaName: 'v42_sale', category: 'MARKETING' };
      assert.equal(await gateway.list('v42_sale'), [
        { ...expected, metaTemplateId: '1', language: 'hi', status: 'REJECTED', rejectedReason: 'INVALID_FORMAT' },
        { ...expected, metaTemplateId: '2', language: 'en_US', status: 'APPROVED' },
      ]);
      const url = new URL(stub.requests[0]?.url ?? '', stub.url);
      assert.is(stub.requests[0]?.method, 'GET');
      assert.is(url.pathname, '/v26.0/330044556677889/message_templates');
      assert.equal(Object.fromEntries(url.searchParams), {
        fields: 'id,name,language,status,category,rejected_reason',
        limit: '100',
        name: 'v42_sale',
      });
    });
  });

  test("rejects with Meta's words for people when the template is at fault", async () => {
    const error = {
      code: 100,
      error_subcode: 2388040,
      message: 'Invalid parameter',
      error_user_title: 'Too long',
      error_user_msg: 'The body has more than 1024 characters.',
    };
    await withStub(replyWith(400, { error }), async (gateway, stub) => {
      const failure = await failureOf(gateway.create(submission));
      assert.instance(failure, TemplateRejectedByMeta);
      const { code, kind, message, details } = failure as TemplateRejectedByMeta;
      assert.equal([code, kind], ['templates.rejected_by_meta', 'unprocessable']);
      assert.is(message, 'The body has more than 1024 characters.');
      assert.equal(details, { metaCode: 100, metaSubcode: 2388040, metaTitle: 'Too long' });
      assert.is(stub.requests.length, 1);
    });
  });

  test('rejects an unlisted code only if Meta explains it to people', async () => {
    await withStub(replyWith(400, { error: { code: 2388019, error_user_msg: 'No more' } }), async (gateway) => {
      assert.instance(await failureOf(gateway.create(submission)), TemplateRejectedByMeta);
    });
    await withStub(replyWith(400, { error: { code: 2388019, message: 'internal' } }), async (gateway) => {
      assert.instance(await failureOf(gateway.create(submission)), TemplateProviderUnavailable);
    });
  });

  const troubles: readonly [what: string, answer: StubAnswer, answerTimeoutMs?: number][] = [
    ['the token has expired', replyWith(401, { error: { code: 190, message: 'secret', error_user_msg: 'Log in' } })],
    ['the WABA made too many calls', replyWith(400, { error: { code: 80007, message: 'secret' } })],
    ['Meta has trouble', replyWith(500, { error: { code: 2, message: 'secret' } })],
    ['a gateway answers with a page', replyWith(502, '<html>secret</html>')],
    ['the answer is not JSON', replyWith(200, '<html>secret</html>')],
    ['the answer lacks what it should tell', replyWith(200, { data: [{ id: 'secret' }] })],
    ['the connection is cut', cutAfterBody],
    ['no answer comes', neverAnswer, 500],
  ];
  for (const [what, answer, answerTimeoutMs] of troubles) {
    test(`is unavailable, asks once and tells nothing of our account when ${what}`, async () => {
      await withStub(
        answer,
        async (gateway, stub) => {
          const works = [() => gateway.create(submission), () => gateway.list('v42_sale')];
          for (const work of works) {
            const failure = await failureOf(work());
            assert.instance(failure, TemplateProviderUnavailable);
            const { code, kind, message, details, cause } = failure as TemplateProviderUnavailable;
            assert.equal([code, kind], ['templates.provider_unavailable', 'unavailable']);
            assert.not.match(message, 'secret');
            assert.equal(details, {});
            assert.ok(cause);
          }
          await eventually('all have arrived', () => stub.requests.length >= works.length);
          assert.is(stub.requests.length, works.length);
        },
        answerTimeoutMs,
      );
    });
  }

  test.run();
}
