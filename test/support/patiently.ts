import { ServiceUnavailable } from '../../src/application/shared/unavailable.ts';

const MAX_TRIES = 10;

/** Again what a busy server gave up with nothing changed, as whoever asked for it is told to. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ServiceUnavailable) || tries === MAX_TRIES) throw error;
    }
  }
}
