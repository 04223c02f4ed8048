/**
 * A number from 0 (inclusive) to 1 (exclusive) that depends on nothing but its arguments, so that what happens to a
 * message does not depend on when it arrives. FNV-1a over the text, finished as MurmurHash3 does.
 */
export function draw(seed: number, aspect: string, key: string): number {
  const text = `${seed}|${aspect}|${key}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
