import type { BusMessage } from './ports.ts';

/** What a message of our own says; undefined when it is not JSON, which no repetition mends. */
export function messageValue<T>({ value }: BusMessage): T | undefined {
  try {
    return JSON.parse(value) as T;
  } catch {
    return undefined;
  }
}
