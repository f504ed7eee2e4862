import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { whenParentGone } from './when-parent-gone.mjs';

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Makes every child that asks the PATH for `node` get this one.
 *
 * @param {string} node path of the executable
 */
export function putFirstOnPath(node) {
  process.env.PATH = [dirname(node), process.env.PATH].filter(Boolean).join(delimiter);
}

/**
 * Runs another Node in this terminal. Signals are passed on; after Ctrl-C the child may so get two.
 *
 * @param {string} node path of the executable
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code, or 128 + the signal's number as shells count
 */
export function runInNode(node, args) {
  putFirstOnPath(node);
  const child = spawn(node, args, { stdio: 'inherit' });
  const stopListening = passSignalsOn(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      stopListening();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsOn(child) {
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of passedOn) process.on(signal, passOn);
  whenParentGone(() => passOn('SIGTERM'));
  return () => {
    for (const signal of passedOn) process.off(signal, passOn);
  };
}
