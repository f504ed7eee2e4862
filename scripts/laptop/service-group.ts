import { interruption } from '../process/interruption.ts';
import { CommandError } from '../terminal/command-error.ts';
import { type Service, type ServiceOptions, startService } from './service.ts';

const shownLines = 30;

/** Programs that live and die together: when one ends, or Ctrl-C comes, all end. */
export class ServiceGroup {
  readonly #services: Service[] = [];
  readonly #firstEnd: Promise<never>;
  #end: (reason: unknown) => void = () => {};

  constructor() {
    this.#firstEnd = new Promise((_, reject) => {
      this.#end = reject;
    });
    // Whoever waits sees the rejection; when nobody waits any more, it is no news.
    this.#firstEnd.catch(() => {});
    const interrupted = interruption();
    interrupted.addEventListener('abort', () => this.#end(interrupted.reason));
  }

  start(options: ServiceOptions): Service {
    const service = startService(options);
    this.#services.push(service);
    void service.ended.then(() => this.#end(new CommandError(whatHappened(service))));
    return service;
  }

  /** Waits for `work`, but not longer than all programs live. */
  during<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#firstEnd]);
  }

  /** Waits until Ctrl-C comes; throws when a program ends before. */
  async untilInterrupted(): Promise<void> {
    await this.#firstEnd.catch((reason: unknown) => {
      if (reason !== interruption().reason) throw reason;
    });
  }

  /** Ends all, the last started first. */
  async stop(): Promise<void> {
    for (const service of this.#services.toReversed()) await service.stop();
  }
}

/** Runs `work` with a group whose programs are all ended afterwards. */
export async function withServices<T>(work: (group: ServiceGroup) => Promise<T>): Promise<T> {
  const group = new ServiceGroup();
  try {
    return await work(group);
  } finally {
    await group.stop();
  }
}

function whatHappened({ name, child, output }: Service): string {
  const how = child.signalCode ?? `code ${child.exitCode ?? 'unknown'}`;
  const lastLines = output().trimEnd().split('\n').slice(-shownLines).join('\n');
  return `${name} ended by itself (${how}), so everything else was ended too.\n\n${lastLines}`;
}
