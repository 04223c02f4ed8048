import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FAILED_LOGIN_WINDOW_MS } from '../../../src/domain/identity/member.ts';
import { startIdentityApi } from './identity-api.ts';

const TRIES = 200;
/** Standard deviations of a fair coin thrown so often: a machine under load passes, an absent hash never does. */
const TOLERANCE = 4.5;

const test = suite('Time of a login');

test('tells a known from an unknown address no better than a coin', async () => {
  const api = await startIdentityApi();
  await api.signUp('asha@example.in');
  const timed = async (email: string) => {
    const startMs = performance.now();
    const { status } = await api.request('POST', '/auth/login', { body: { email, password: 'wrong horse battery' } });
    assert.is(status, 401);
    return performance.now() - startMs;
  };
  let knownSlower = 0;
  for (let n = 0; n < TRIES; n++) {
    // Pairs, in turns the other way round, so that the machine's moods meet both alike.
    const order = n % 2 === 0 ? ['asha@example.in', 'nobody@example.in'] : ['nobody@example.in', 'asha@example.in'];
    const [first = 0, second = 0] = [await timed(order[0] as string), await timed(order[1] as string)];
    const [known, unknown] = n % 2 === 0 ? [first, second] : [second, first];
    if (known > unknown) knownSlower += 1;
    api.clock.advance(FAILED_LOGIN_WINDOW_MS);
  }
  await api.stop();
  const deviations = Math.abs(knownSlower - TRIES / 2) / (Math.sqrt(TRIES) / 2);
  assert.ok(deviations < TOLERANCE, `the known one was slower ${knownSlower} times of ${TRIES}`);
});

test.run();
