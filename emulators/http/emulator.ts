import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { Clock } from '../entra/clock.ts';
import { Faults } from './faults.ts';
import { RequestCounters } from './request-counters.ts';

export type EmulatorEnv = { Bindings: HttpBindings };

type Behaviour = {
  /** The body that the real service gives with an error status; empty when unknown. */
  readonly errorBody: (status: number) => { readonly type: string; readonly body: string };
  /** The name of a request in the counters and for faults; method and path by default. */
  readonly nameOf?: (c: Context<EmulatorEnv>) => string;
  /** Back to how it was at the start. */
  readonly reset?: () => void;
};

/** What every emulator has beside its own state: faults, counters and a time of its own. */
export class Emulator {
  readonly faults = new Faults();
  readonly counters = new RequestCounters();
  readonly clock: Clock;
  readonly behaviour: Behaviour;

  constructor(behaviour: Behaviour, clock: Clock = new Clock()) {
    this.behaviour = behaviour;
    this.clock = clock;
  }

  nameOf(c: Context<EmulatorEnv>): string {
    return this.behaviour.nameOf?.(c) ?? `${c.req.method} ${c.req.path}`;
  }

  reset(): void {
    this.faults.clear();
    this.counters.clear();
    this.clock.offsetSeconds = 0;
    this.behaviour.reset?.();
  }
}
