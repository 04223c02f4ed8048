import pLimit from 'p-limit';
import type { SendJob } from '../../application/campaigns/ports.ts';
import type { RunSendJob } from '../../application/campaigns/run-send-job.ts';
import { EXPRESS_SEND_JOBS_TOPIC, SEND_JOBS_TOPIC } from '../../application/campaigns/topics.ts';
import { allEnded } from '../../application/shared/at-once.ts';
import type { EventFailures } from '../../application/shared/event-failures.ts';
import { messageValue } from '../../application/shared/message-value.ts';
import {
  BatchInterrupted,
  type BusMessage,
  type MessageBus,
  type Rejection,
  type Subscription,
} from '../../application/shared/ports.ts';
import type { RetryPolicy } from '../../application/shared/retry-policy.ts';

/** How many jobs run side by side, and how many of one partition. */
interface JobsAtOnce {
  readonly atOnce: number;
  readonly ofAPartition: number;
}

/** Enough for the greatest limit, and they take turns with it: while one waits for its last answers, others use it. */
const BULK: JobsAtOnce = { atOnce: 32, ofAPartition: 4 };
/**
 * Beside them, so that a small campaign never waits for a large one's jobs to end, nor for those of another small one.
 */
const EXPRESS: JobsAtOnce = { atOnce: 16, ofAPartition: 16 };

/** About two minutes of attempts: a dead letter needs a person, and meanwhile nobody waits for the job's room. */
const SEND_JOBS_RETRIES: RetryPolicy = { maxAttempts: 8, baseDelayMs: 1000, maxDelayMs: 60_000 };

/**
 * Hands send jobs to `RunSendJob`. They need no order among themselves: the store decides who sends a message. One that
 * fails holds up no other: it is tried again later, and then kept as a dead letter.
 */
export class SendJobsConsumer {
  readonly #bus: MessageBus;
  readonly #runSendJob: RunSendJob;
  readonly #failures: EventFailures;
  #subscriptions: readonly Subscription[] = [];
  #leaving = false;

  constructor(bus: MessageBus, runSendJob: RunSendJob, failures: EventFailures) {
    this.#bus = bus;
    this.#runSendJob = runSendJob;
    this.#failures = failures;
  }

  async start(): Promise<void> {
    this.#leaving = false;
    this.#subscriptions = await Promise.all([
      this.#subscribe(SEND_JOBS_TOPIC, BULK),
      this.#subscribe(EXPRESS_SEND_JOBS_TOPIC, EXPRESS),
    ]);
  }

  /** Waits for the answers of what is on its way; jobs that were not finished are delivered again elsewhere. */
  async stop(): Promise<void> {
    this.#leaving = true;
    await Promise.all(this.#subscriptions.map((subscription) => subscription.stop()));
  }

  #subscribe(topic: string, { atOnce, ofAPartition }: JobsAtOnce): Promise<Subscription> {
    const limit = pLimit(atOnce);
    return this.#bus.subscribe({
      topic,
      maxBatch: ofAPartition,
      retryPolicy: SEND_JOBS_RETRIES,
      handler: async (messages) => {
        const rejections: Rejection[] = [];
        const run = async (message: BusMessage) => void rejections.push(...(await this.#run(message)));
        await allEnded(messages.map((message) => limit(() => run(message))));
        return rejections;
      },
    });
  }

  /** Rejects when it has to leave, or when the store is gone: then no job is to blame. */
  async #run(message: BusMessage): Promise<readonly Rejection[]> {
    const job = messageValue<SendJob>(message);
    if (!job) return [{ message, cause: 'The send job is not JSON', retry: false }];
    try {
      await this.#runSendJob.execute(job, () => this.#leaving);
      return [];
    } catch (error) {
      if (error instanceof BatchInterrupted) throw error;
      const cause = await this.#failures.causeOf(error, message);
      await this.#runSendJob.giveUp(job);
      return [{ message, cause, retry: true }];
    }
  }
}
