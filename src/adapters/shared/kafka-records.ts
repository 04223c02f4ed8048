import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { BusMessage, DeadLetter, OutgoingMessage } from '../../application/shared/ports.ts';
import { retryTopicOf } from './bus-rules.ts';
import type { FetchedMessage } from './kafka-partition.ts';
import type { KafkaRecord } from './kafka-publisher.ts';

/** Where messages end that are not tried again. */
export function deadTopicOf(topic: string): string {
  return `${topic}.dead`;
}

const ID = 'x-id';
const ATTEMPT = 'x-attempt';
const FIRST_SEEN = 'x-first-seen';
const NOT_BEFORE = 'x-not-before';
const CAUSE = 'x-cause';
const DIED = 'x-died';

/**
 * `topic` everywhere here: the topic's full name with the prefix. The record's own time says when it was first seen: a
 * header would make the hottest path a tenth slower.
 */
export function firstRecord(topic: string, { key, value }: OutgoingMessage, nowMs: number): KafkaRecord {
  return { topic, key, value, timestamp: String(nowMs) };
}

/** As the first record of a message, with the id and the time that it had. */
export function againRecord(topic: string, { id, key, value, firstSeenMs }: BusMessage): KafkaRecord {
  return { topic, key, value, headers: { [ID]: id, [FIRST_SEEN]: String(firstSeenMs) } };
}

export function retryRecord(topic: string, message: BusMessage, cause: string, notBeforeMs: number): KafkaRecord {
  const headers = {
    ...headersOf(message, cause),
    [ATTEMPT]: String(message.attempt + 1),
    [NOT_BEFORE]: String(notBeforeMs),
  };
  return { topic: retryTopicOf(topic), key: message.key, value: message.value, headers };
}

export function deadRecord(topic: string, message: BusMessage, cause: string, nowMs: number): KafkaRecord {
  const headers = { ...headersOf(message, cause), [DIED]: String(nowMs) };
  return { topic: deadTopicOf(topic), key: message.key, value: message.value, headers };
}

function headersOf({ id, attempt, firstSeenMs }: BusMessage, cause: string): Record<string, string> {
  return { [ID]: id, [ATTEMPT]: String(attempt), [FIRST_SEEN]: String(firstSeenMs), [CAUSE]: cause };
}

/** A record of a topic or its retries; `topic` is the name that the application knows. */
export function fetchedMessage(topic: string, partition: number, record: KafkaMessage): FetchedMessage {
  return {
    offset: Number(record.offset),
    bytes: (record.key?.length ?? 0) + (record.value?.length ?? 0),
    dueMs: Number(textOf(record.headers, NOT_BEFORE) ?? 0),
    message: busMessage(topic, partition, record),
  };
}

export function deadLetter(topic: string, partition: number, record: KafkaMessage): DeadLetter {
  return {
    ...busMessage(topic, partition, record),
    cause: textOf(record.headers, CAUSE) ?? '',
    diedMs: Number(textOf(record.headers, DIED) ?? record.timestamp),
  };
}

/** Records that others wrote have no headers: their place is their id, and they were first seen when written. */
function busMessage(topic: string, partition: number, record: KafkaMessage): BusMessage {
  const { headers, offset, timestamp } = record;
  return {
    id: textOf(headers, ID) ?? `${topic}/${partition}/${offset}`,
    topic,
    key: record.key?.toString() ?? '',
    value: record.value?.toString() ?? '',
    attempt: Number(textOf(headers, ATTEMPT) ?? 1),
    firstSeenMs: Number(textOf(headers, FIRST_SEEN) ?? timestamp),
  };
}

function textOf(headers: IHeaders | undefined, name: string): string | undefined {
  const value = headers?.[name];
  return (Array.isArray(value) ? value[0] : value)?.toString();
}
