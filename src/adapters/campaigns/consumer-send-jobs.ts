import pLimit from 'p-limit';
import type { SendJob } from '../../application/campaigns/ports.ts';
import type { RunSendJob } from '../../application/campaigns/run-send-job.ts';
import { EXPRESS_SEND_JOBS_TOPIC, SEND_JOBS_TOPIC } from '../../application/campaigns/topics.ts';
import { allEnded } from '../../application/shared/at-once.ts';
import type { BusMessage, MessageBus, Subscription } from '../../application/shared/ports.ts';

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

/** Hands send jobs to `RunSendJob`. They need no order among themselves: the store decides who sends a message. */
export class SendJobsConsumer {
  readonly #bus: MessageBus;
  readonly #runSendJob: RunSendJob;
  #subscriptions: readonly Subscription[] = [];
  #leaving = false;

  constructor(bus: MessageBus, runSendJob: RunSendJob) {
    this.#bus = bus;
    this.#runSendJob = runSendJob;
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
      handler: async (messages) => {
        await allEnded(messages.map((message) => limit(() => this.#run(message))));
        return [];
      },
    });
  }

  async #run({ value }: BusMessage): Promise<void> {
    await this.#runSendJob.execute(JSON.parse(value) as SendJob, () => this.#leaving);
  }
}
