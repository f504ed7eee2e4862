import 'server-only';
import { write, writeSync } from 'node:fs';

/** Bytes that may wait for a reader who is slow; what comes beyond is lost rather than kept. */
const mostWaitingBytes = 16 * 1024 * 1024;
const tryAgainMs = 100;
/** So often the last lines of a process are tried, all in all. */
const lastTries = 10;

type LogOutput = {
  /** Text of whole lines, after all that was given before. */
  write(text: string): void;
  /** Writes what waits, at once: for the end of the process. */
  drain(): void;
};

/**
 * Writes a log to a file descriptor, block by block. What cannot be written (a full disk, a reader
 * who went away) is lost and must not be felt by who is served meanwhile: neither as an error nor as
 * memory. The log goes on by itself once it can.
 *
 * @param lost told of the first error of each time in which nothing can be written
 */
export function openLogOutput(fd: number, lost: (reason: string) => void): LogOutput {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let writing = false;
  let failing = false;

  function fail(reason: string): void {
    if (!failing) lost(reason);
    failing = true;
  }

  function keep(block: Buffer, where: 'push' | 'unshift'): void {
    waiting[where](block);
    waitingBytes += block.byteLength;
  }

  function next(): void {
    const block = waiting.shift();
    writing = block !== undefined;
    if (block === undefined) return;
    waitingBytes -= block.byteLength;
    write(fd, block, (error, written) => after(error, block, written));
  }

  function after(error: NodeJS.ErrnoException | null, block: Buffer, written: number): void {
    if (error !== null && isBusy(error)) {
      keep(block, 'unshift');
      setTimeout(next, tryAgainMs).unref();
      return;
    }
    if (error !== null) fail(error.message);
    else if (written < block.byteLength) keep(block.subarray(written), 'unshift');
    else failing = false;
    next();
  }

  return {
    write(text) {
      const block = Buffer.from(text);
      if (waitingBytes + block.byteLength > mostWaitingBytes) return fail('its reader is too slow');
      keep(block, 'push');
      if (!writing) next();
    },
    drain() {
      const rest = Buffer.concat(waiting);
      waiting = [];
      waitingBytes = 0;
      writeNow(fd, rest);
    },
  };
}

function writeNow(fd: number, block: Buffer): void {
  let rest = block;
  for (let tries = 0; rest.byteLength > 0 && tries < lastTries; ) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if (!isBusy(error as NodeJS.ErrnoException)) return;
      tries += 1;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, tryAgainMs);
    }
  }
}

/** A pipe that is full just now. */
function isBusy({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EAGAIN' || code === 'EBUSY';
}
