import { arch, cpus, platform, totalmem } from 'node:os';
import { loadGenerator } from '../load/run-load.ts';
import { coresAreKept } from '../run/cores.ts';

/** What the numbers depend on. Names neither the machine nor its paths. */
export function describeMachine() {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    loadGenerator: loadGenerator.name,
    pinning: coresAreKept
      ? 'server on one core, load generator on another'
      : 'none: taskset or a second core is missing, so server and load generator compete',
  };
}

export type Machine = ReturnType<typeof describeMachine>;
