import { type ChildProcess, spawnSync } from 'node:child_process';

/** How long a program may take to end by itself before it is killed, in milliseconds. */
const patience = 5000;

/**
 * Spawn with this, and the program leads a process group of its own: Ctrl-C in the terminal does not
 * reach it by itself, and it can be ended together with everything that it has started. Windows has
 * no such groups; there the tree is found by parentage.
 */
export const ownGroup = { detached: process.platform !== 'win32' } as const;

/** Asks a program and all it has started to end, and kills what has not ended in time. */
export async function stopGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const kill = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  await ended;
  clearTimeout(kill);
  signalGroup(child, 'SIGKILL'); // what the program has left behind
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
