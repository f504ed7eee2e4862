import type { Fault } from './fault.ts';

/** Faults that tests put on requests; the first one that fits is taken. */
export class Faults {
  #faults: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  /** @param name as the counters list the request, such as `GET /secrets/azure-tenant-id` */
  take(name: string): Fault | undefined {
    const entry = this.#faults.find(({ fault, left }) => left > 0 && name.includes(fault.path));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }

  clear(): void {
    this.#faults = [];
  }
}
