import type { SendJob } from '../../application/campaigns/ports.ts';
import type { RunSendJob } from '../../application/campaigns/run-send-job.ts';
import { SEND_JOBS_TOPIC } from '../../application/campaigns/topics.ts';
import type { MessageBus, Subscription } from '../../application/shared/ports.ts';

/** Hands send jobs to `RunSendJob`, one at a time per partition. */
export class SendJobsConsumer {
  readonly #bus: MessageBus;
  readonly #runSendJob: RunSendJob;
  #subscription: Subscription | undefined;
  #leaving = false;

  constructor(bus: MessageBus, runSendJob: RunSendJob) {
    this.#bus = bus;
    this.#runSendJob = runSendJob;
  }

  async start(): Promise<void> {
    this.#leaving = false;
    this.#subscription = await this.#bus.subscribe({
      topic: SEND_JOBS_TOPIC,
      maxBatch: 1,
      handler: async (messages) => {
        for (const { value } of messages) await this.#runSendJob.execute(JSON.parse(value) as SendJob, () => this.#leaving);
        return [];
      },
    });
  }

  /** Waits for the answers of what is on its way; jobs that were not finished come again elsewhere. */
  async stop(): Promise<void> {
    this.#leaving = true;
    await this.#subscription?.stop();
  }
}
