import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { networkOf } from '../../../src/domain/identity/network-address.ts';

const test = suite('networkOf');

test('counts an IPv4 address by itself, however it is written', () => {
  assert.is(networkOf('192.0.2.7'), '192.0.2.7');
  assert.is(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
  assert.is(networkOf('::FFFF:192.0.2.7'), '192.0.2.7');
});

test('counts all addresses of one /64 as one, and another network by itself', () => {
  const network = '2001:db8:0:1::/64';
  for (const address of ['2001:db8:0:1::1', '2001:0DB8:0000:0001:ffff:0:0:9', '2001:db8:0:1:1:2:3:4%eth0']) {
    assert.is(networkOf(address), network, address);
  }
  assert.is(networkOf('2001:db8:0:2::1'), '2001:db8:0:2::/64');
  assert.is(networkOf('2001:db8::1'), '2001:db8:0:0::/64');
  assert.is(networkOf('::1'), '0:0:0:0::/64');
  assert.is(networkOf('64:ff9b::192.0.2.7'), '64:ff9b:0:0::/64');
  assert.is(networkOf('1:2:3:4:5:6:192.0.2.7'), '1:2:3:4::/64');
});

test('lets any other text stand for itself', () => {
  assert.is(networkOf('unknown'), 'unknown');
});

test.run();
