import { styleText } from 'node:util';
import { formatDuration } from './duration.ts';

const tickEvery = 1000;

/**
 * Does one piece of work and tells how long it took. In a terminal the line counts the seconds;
 * in a log there is one line at the end.
 */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const ticking = process.stdout.isTTY ? tick(title, started) : undefined;
  try {
    const result = await work();
    finish(ticking, styleText('green', '✓'), title, started);
    return result;
  } catch (error) {
    finish(ticking, styleText('red', '✗'), title, started);
    throw error;
  }
}

function tick(title: string, started: number): NodeJS.Timeout {
  const write = () => {
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stdout.write(`\r… ${title}${seconds > 0 ? `  ${seconds} s` : ''}`);
  };
  write();
  return setInterval(write, tickEvery).unref();
}

function finish(ticking: NodeJS.Timeout | undefined, mark: string, title: string, started: number) {
  if (ticking !== undefined) {
    clearInterval(ticking);
    process.stdout.write('\r\u001b[K');
  }
  const duration = styleText('dim', formatDuration(performance.now() - started));
  console.log(`${mark} ${title}  ${duration}`);
}
