import { availableParallelism } from 'node:os';
import { findProgram } from './find-program.ts';

/**
 * Servers get the last core for themselves and everything else shares the first: an operating system
 * tends to handle interrupts on the first one.
 */
const serverCore = availableParallelism() - 1;
const loadCore = 0;

const taskset = serverCore > loadCore ? findProgram('taskset') : undefined;

/** Whether servers and load generator are kept on a core each. */
export const coresAreKept = taskset !== undefined;

/** The command that runs `command` on the servers' core; `command` itself where that can't be done. */
export function onServerCore(command: readonly string[]): readonly string[] {
  return onCore(serverCore, command);
}

/** As {@link onServerCore}, on the load generator's core. */
export function onLoadCore(command: readonly string[]): readonly string[] {
  return onCore(loadCore, command);
}

function onCore(core: number, command: readonly string[]): readonly string[] {
  return taskset === undefined ? command : [taskset, '-c', String(core), ...command];
}
