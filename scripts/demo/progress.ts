import process from 'node:process';
import { MultiBar, type SingleBar } from 'cli-progress';

const LINE_EVERY_MS = 2000;
const BAR_FORMAT = '  {name} {bar} {percentage}%  {amount}  {pace}';

/** How far one thing has come; `show` writes its values for people. */
export interface Step {
  readonly name: string;
  readonly value: number;
  readonly total: number;
  readonly show: (value: number) => string;
}

/** Progress on standard error: bars on a terminal, elsewhere a line every two seconds. */
export class Progress {
  readonly #multi: MultiBar | undefined;
  readonly #bars = new Map<string, SingleBar>();
  #startedMs: number | undefined;
  #nextLineMs = 0;

  constructor() {
    if (process.stderr.isTTY)
      this.#multi = new MultiBar({ stream: process.stderr, format: BAR_FORMAT, hideCursor: true });
  }

  update(steps: readonly Step[]): void {
    const nowMs = performance.now();
    this.#startedMs ??= nowMs;
    const seconds = (nowMs - this.#startedMs) / 1000;
    if (this.#multi) {
      for (const step of steps) this.#bar(this.#multi, step).update(step.value, texts(step, seconds));
    } else if (nowMs >= this.#nextLineMs) {
      this.#nextLineMs = nowMs + LINE_EVERY_MS;
      const parts = steps.map((step) => {
        const { amount, pace } = texts(step, seconds);
        return `${step.name} ${amount} (${pace})`;
      });
      process.stderr.write(`${parts.join(' · ')}\n`);
    }
  }

  stop(): void {
    this.#multi?.stop();
  }

  #bar(multi: MultiBar, step: Step): SingleBar {
    const bar = this.#bars.get(step.name) ?? multi.create(step.total, 0);
    bar.setTotal(step.total);
    this.#bars.set(step.name, bar);
    return bar;
  }
}

function texts({ name, value, total, show }: Step, seconds: number): Record<'name' | 'amount' | 'pace', string> {
  const perSecond = seconds > 0 ? value / seconds : 0;
  const left = perSecond > 0 ? `${Math.max(0, Math.ceil((total - value) / perSecond))} s left` : 'starting';
  const pace = Math.round(value) >= Math.round(total) ? 'done' : `${show(perSecond)}/s, ${left}`;
  return { name: name.padEnd(9), amount: `${show(value)} of ${show(total)}`, pace };
}
