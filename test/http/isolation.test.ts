import { Type } from '@sinclair/typebox';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openApiDocument } from '../../src/adapters/shared/http-openapi.ts';
import type { Operation } from '../../src/adapters/shared/http-operation.ts';
import { KEY_PERMISSIONS, PERMISSIONS, type Permission } from '../../src/domain/identity/permissions.ts';
import { apiDocument } from '../../src/infrastructure/api-description.ts';
import { answerCheck } from '../support/declared-answers.ts';
import { type ApiRoute, type IdPlace, requestOf, routesWithIds } from '../support/id-places.ts';
import { aVendorWithEverything, type VendorWithEverything } from '../support/vendor-with-everything.ts';
import { type Answer, profiles, startWholeApi, type WholeApi } from '../support/whole-api.ts';

const routes = routesWithIds(apiDocument());
const wrongIn = answerCheck(apiDocument());

interface Context {
  readonly api: WholeApi;
  /** The one whose data must not be seen or changed, and the one who tries. */
  readonly owner: VendorWithEverything;
  readonly other: VendorWithEverything;
  readonly operator: string;
  readonly secondOperator: string;
}

/** Somebody who asks for what is not theirs. */
interface Intruder {
  readonly name: string;
  readonly token: string | undefined;
}

for (const profile of await profiles()) {
  const test = suite<Context>(`isolation on the profile ${profile['PROFILE']}`);

  test.before(async (context) => {
    const api = await startWholeApi(profile);
    const operator = await anOperator(api, 'first@operators.example');
    const secondOperator = await anOperator(api, 'second@operators.example');
    const owner = await aVendorWithEverything(api, operator, 'asha', '100001');
    const other = await aVendorWithEverything(api, operator, 'ravi', '200002');
    Object.assign(context, { api, owner, other, operator, secondOperator });
  });

  test.after(async ({ api }) => {
    assert.equal(api.errors(), []);
    await api.stop();
  });

  test('no id of a vendor is worth anything to another one, nor to a stranger', async (context) => {
    const { api, owner } = context;
    const before = await rowsOf(api, owner);
    assert.ok(before.length > 20);
    let checks = 0;
    for (const route of routes.filter(({ roles }) => roles.length > 0)) {
      const intruders = intrudersOf(route, context).filter(({ token }) => token !== owner.tokens.key);
      await Promise.all(
        intruders.map(async (intruder) => {
          for (const place of route.ids) await refuses(context, route, place, intruder);
          checks += route.ids.length;
          if (route.method !== 'GET') return;
          const { path } = requestOf(route, ({ in: where, kind }) => (where === 'path' ? neverWas(kind) : undefined));
          showsNothing(context, await ask(api, route, path, intruder));
          checks++;
        }),
      );
    }
    assert.equal(await rowsOf(api, owner), before, 'something of the vendor was changed');
    assert.ok(checks > 300, `only ${checks} checks`);
    console.log(`\n[checked] ${checks} requests for what is not theirs, on the profile ${api.name}`);
  });

  test("no API key opens an operator's route", async (context) => {
    const { api, owner } = context;
    // Its last use is written down.
    const rows = async () => (await rowsOf(api, owner)).filter((row) => !row.includes(owner.ids['key'] as string));
    const before = await rows();
    for (const route of routes.filter(({ roles }) => roles.includes('OPERATOR'))) {
      const intruder = { name: "the owner's key", token: owner.tokens.key };
      for (const place of route.ids) await refuses(context, route, place, intruder);
      const { path, body } = requestOf(route, ({ kind }) => owner.ids[kind]);
      assert.is((await ask(api, route, path, intruder, body)).status, 403);
    }
    assert.equal(await rows(), before);
  });

  test('every permission opens its routes to the roles and scopes of the table, and to no others', async ({
    api,
    other,
  }) => {
    let checks = 0;
    for (const [permission, rule] of Object.entries(PERMISSIONS) as [Permission, (typeof PERMISSIONS)[Permission]][]) {
      const guarded = routes.filter((route) => route.permission === permission);
      assert.ok(guarded.length > 0, `${permission} opens nothing`);
      const only = await aKey(api, other, rule.forKeys ? [permission] : KEY_PERMISSIONS);
      const allBut = await aKey(
        api,
        other,
        KEY_PERMISSIONS.filter((scope) => scope !== permission),
      );
      for (const route of guarded) {
        assert.equal(route.roles, rule.roles);
        const mayAsk: readonly (readonly [string, string, string | undefined])[] = [
          ['ADMIN', other.tokens.ADMIN, undefined],
          ['STAFF', other.tokens.STAFF, rule.roles.includes('STAFF' as never) ? undefined : 'auth.role_missing'],
          ['a key with that scope', only.key, rule.forKeys ? undefined : 'auth.member_needed'],
          ['a key with all but that scope', allBut.key, rule.forKeys ? 'auth.scope_missing' : 'auth.member_needed'],
        ];
        await Promise.all(
          mayAsk.map(async ([name, token, refusal]) => {
            const { path } = requestOf(route, ({ in: where, kind }) => (where === 'path' ? neverWas(kind) : undefined));
            const { status, text } = await ask(api, route, path, { name, token }, route.body && {});
            const said = `${route.method} ${path} by ${name}: ${status} ${text}`;
            if (refusal === undefined) assert.ok(status !== 401 && status !== 403, said);
            else assert.equal([status, JSON.parse(text).code], [403, refusal], said);
          }),
        );
        checks += mayAsk.length;
      }
      for (const { id } of [only, allBut]) await api.request('DELETE', `/api-keys/${id}`, other.tokens.ADMIN);
    }
    console.log(`\n[checked] ${checks} requests by role and scope, on the profile ${api.name}`);
  });

  test('a route about oneself takes no API key', async ({ api, other }) => {
    const personal = routes.filter(({ roles, permission }) => roles.includes('STAFF') && permission === undefined);
    assert.ok(personal.length > 0);
    for (const route of personal) {
      const { status, text } = await ask(api, route, route.path, { name: 'a key', token: other.tokens.key }, {});
      assert.equal([status, JSON.parse(text).code], [403, 'auth.member_needed'], route.path);
    }
  });

  test('the same requests are found for who may make them, so that none above fails for another reason', async ({
    api,
    owner,
    operator,
    secondOperator,
  }) => {
    const order = ['GET', 'POST', 'PATCH', 'DELETE'];
    const rank = ({ method, roles }: ApiRoute) => order.indexOf(method) + (roles.includes('OPERATOR') ? 10 : 0);
    const taking = routes.filter(({ ids }) => ids.length > 0).sort((a, b) => rank(a) - rank(b));
    for (const route of taking) {
      const token = route.roles.includes('OPERATOR')
        ? route.method === 'GET'
          ? operator
          : secondOperator
        : owner.tokens.ADMIN;
      const { path, body } = requestOf(route, (place) => idOf(owner.ids, route, place));
      const { status, text } = await ask(api, route, path, { name: 'the owner', token }, body);
      assert.not([400, 401, 403, 404].includes(status), `${route.method} ${path}: ${status} ${text}`);
    }
  });

  test.run();
}

const growth = suite('the isolation test');

const idSchema = (prefix: string) =>
  Type.String({ pattern: `^${prefix}_[0-9a-f]{32}$`, examples: [`${prefix}_${'0'.repeat(32)}`] });

growth('fails for an id that it has none of, and says what to add', () => {
  const operation: Operation = { summary: 'One parcel', answers: { 204: null } };
  const path = Type.Object({ id: idSchema('pcl') });
  const body = Type.Object({ boxes: Type.Array(Type.Object({ boxId: idSchema('box') })) });
  const demand = { roles: ['ADMIN'], path, bodies: { 'application/json': body } };
  const planted = { method: 'patch', path: '/parcels/{id}', name: 'Parcels.change', tag: 'parcels', demand, operation };
  const [route] = routesWithIds(openApiDocument([planted], '1'));
  assert.ok(route);
  assert.equal(
    route.ids.map(({ in: where, at, kind }) => [where, at, kind]),
    [
      ['path', ['id'], 'pcl'],
      ['body', ['boxes', '0', 'boxId'], 'box'],
    ],
  );
  for (const place of route.ids) {
    assert.throws(
      () => idOf({}, route, place),
      (error: Error) => /PATCH \/parcels\/\{id\} takes an id .* aVendorWithEverything/.test(error.message),
    );
  }
  const { path: asked, body: sent } = requestOf(route, ({ kind }) => neverWas(kind));
  assert.is(asked, `/parcels/pcl_${'f'.repeat(32)}`);
  assert.equal(sent, { boxes: [{ boxId: `box_${'f'.repeat(32)}` }] });
});

growth.run();

/** With another vendor's id the answer is a refusal, and the one that an id gets which never was. */
async function refuses(context: Context, route: ApiRoute, place: IdPlace, { name, token }: Intruder): Promise<void> {
  const { api, owner, other } = context;
  const theirs = idOf(owner.ids, route, place);
  const [answer, nobodys] = await pair(theirs, neverWas(place.kind));
  const said = `${route.method} ${route.path} with the ${place.kind} of another in its ${place.in} by ${name}: `;
  showsNothing(context, answer, theirs);
  if (token === undefined) assert.is(answer.status, 401, said + answer.text);
  else if (place.isCursor && isOwnGround(route, context, token)) assert.is(answer.status, 200, said + answer.text);
  else {
    const isFilter = place.in === 'query' && answer.status === 200;
    assert.ok(isFilter || answer.status === 403 || answer.status === 404, said + answer.status + answer.text);
    assert.equal(anonymous(answer, theirs), anonymous(nobodys, neverWas(place.kind)), said);
  }

  async function pair(...ids: readonly string[]): Promise<[Answer, Answer]> {
    const answers = ids.map((id) => {
      const idAt = (at: IdPlace) => (at === place ? id : at.in === 'query' ? undefined : idOf(other.ids, route, at));
      const { path, body } = requestOf(route, idAt);
      return ask(api, route, path, { name, token }, body);
    });
    return (await Promise.all(answers)) as [Answer, Answer];
  }
}

/** What an answer says beside the id that was asked for and its own request's. */
function anonymous({ status, text }: Answer, id: string): string {
  return `${status} ${text.replaceAll(id, '<id>').replace(/req_[0-9a-f]{32}/, '<request>')}`;
}

/** Whether the intruder has a list of its own here: then a cursor of another's only says where to begin in it. */
function isOwnGround({ permission }: ApiRoute, { other }: Context, token: string): boolean {
  if (permission === undefined) return false;
  const { roles, forKeys } = PERMISSIONS[permission as Permission];
  if (token === other.tokens.key) return forKeys;
  if (token === other.tokens.STAFF) return roles.includes('STAFF' as never);
  return token === other.tokens.ADMIN;
}

function showsNothing({ owner }: Context, { text }: Answer, asked = ''): void {
  const shown = text.replaceAll(asked, '');
  for (const mark of [...Object.values(owner.ids), ...owner.marks]) {
    assert.not(asked !== mark && shown.includes(mark), `${mark} in ${text}`);
  }
}

/** Sends it, and sees that the answer is as the documentation says. */
async function ask(api: WholeApi, route: ApiRoute, path: string, { token }: Intruder, body?: unknown): Promise<Answer> {
  const answer = await api.request(route.method, path, token, body, route.body?.mediaType);
  const json = answer.mediaType.includes('json') ? JSON.parse(answer.text) : answer.text;
  assert.is(wrongIn(route.method, path, { ...answer, body: json }), undefined);
  return answer;
}

/** Everybody who has no business there: on a vendor's routes the other vendor, on an operator's every vendor. */
function intrudersOf({ roles }: ApiRoute, { owner, other, operator }: Context): readonly Intruder[] {
  const strangers = [
    { name: 'a stranger', token: undefined },
    ...Object.entries(other.tokens).map(([kind, token]) => ({ name: `the other's ${kind}`, token })),
  ];
  if (!roles.includes('OPERATOR')) return [...strangers, { name: 'an operator', token: operator }];
  return [
    ...strangers,
    ...Object.entries(owner.tokens).map(([kind, token]) => ({ name: `the owner's ${kind}`, token })),
  ];
}

/** An id of `ids` for that place. */
function idOf(ids: Readonly<Record<string, string>>, { method, path }: ApiRoute, { in: where, at, kind }: IdPlace) {
  const id = ids[kind];
  if (id) return id;
  throw new Error(
    `${method} ${path} takes an id in its ${where} (${at.join('/')}) that this test has none of: ` +
      `give aVendorWithEverything (test/support/vendor-with-everything.ts) one more thing, its id as \`${kind}\`.`,
  );
}

function neverWas(kind: string): string {
  return kind.length === 3 ? `${kind}_${'f'.repeat(32)}` : 'never-was';
}

/** Every row of the store that has an id of the vendor. */
async function rowsOf(api: WholeApi, { ids }: VendorWithEverything): Promise<readonly string[]> {
  return (await api.rows()).filter((row) => Object.values(ids).some((id) => row.includes(id))).sort();
}

async function anOperator(api: WholeApi, email: string): Promise<string> {
  const password = await api.createOperator(email);
  const { text } = await api.request('POST', '/operator/login', undefined, { email, password });
  return JSON.parse(text).token;
}

async function aKey(api: WholeApi, { tokens }: VendorWithEverything, scopes: readonly string[]) {
  const { text } = await api.request('POST', '/api-keys', tokens.ADMIN, { name: 'One scope', scopes });
  return JSON.parse(text) as { readonly id: string; readonly key: string };
}
