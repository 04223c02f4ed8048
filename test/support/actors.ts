import type { Actor } from '../../src/application/shared/principal.ts';

export const aMember: Actor = { kind: 'member', id: 'mem_1', address: '192.0.2.7' };
