import pLimit from 'p-limit';
import type { SendJob } from '../../application/campaigns/ports.ts';
import type { RunSendJob } from '../../application/campaigns/run-send-job.ts';
import { EXPRESS_SEND_JOBS_TOPIC, SEND_JOBS_TOPIC } from '../../application/campaigns/topics.ts';
import type { BusMessage, MessageBus, Subscription } from '../../application/shared/ports.ts';

/** Jobs of a partition that run side by side: while one waits for its last answers, others use the limit. */
const JOBS_OF_A_PARTITION = 4;
/** Jobs of this process that run side by side: enough for the greatest limit, and they take turns with it. */
const JOBS_AT_ONCE = 32;
/** Beside them, so that a small campaign never waits for a large one's jobs to end. */
const EXPRESS_JOBS_AT_ONCE = 8;

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
      this.#subscribe(SEND_JOBS_TOPIC, JOBS_AT_ONCE),
      this.#subscribe(EXPRESS_SEND_JOBS_TOPIC, EXPRESS_JOBS_AT_ONCE),
    ]);
  }

  /** Waits for the answers of what is on its way; jobs that were not finished come again elsewhere. */
  async stop(): Promise<void> {
    this.#leaving = true;
    await Promise.all(this.#subscriptions.map((subscription) => subscription.stop()));
  }

  #subscribe(topic: string, jobsAtOnce: number): Promise<Subscription> {
    const atOnce = pLimit(jobsAtOnce);
    return this.#bus.subscribe({
      topic,
      maxBatch: JOBS_OF_A_PARTITION,
      handler: async (messages) => {
        const ended = await Promise.allSettled(messages.map((message) => atOnce(() => this.#run(message))));
        const failed = ended.find((end) => end.status === 'rejected');
        if (failed) throw failed.reason;
        return [];
      },
    });
  }

  async #run({ value }: BusMessage): Promise<void> {
    await this.#runSendJob.execute(JSON.parse(value) as SendJob, () => this.#leaving);
  }
}
