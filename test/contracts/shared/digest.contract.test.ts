import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest } from '../../../src/adapters/shared/node-system.ts';

const test = suite('Digest by Node');

/** FIPS 180-4, appendix B.1, and the digest of nothing. */
const KNOWN = {
  '': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
};

test('gives the SHA-256 of a text in lower-case hex', () => {
  for (const [text, digest] of Object.entries(KNOWN)) assert.is(new NodeDigest().sha256Hex(text), digest);
});

test('reads a text as UTF-8, and takes texts apart that differ in one character', () => {
  const digest = new NodeDigest();
  assert.is(digest.sha256Hex('₹'), 'd8c3e87cd7f5b7d388f9dc1e35ccee09640ef3dca63d449d9ef59fc323a87a20');
  assert.is.not(digest.sha256Hex('₹1'), digest.sha256Hex('₹2'));
});

test.run();
