const lookEvery = 500;

/**
 * npm runs a script through a shell, and a signal sent to npm ends that shell only. So below npm the
 * loss of the parent counts as a wish to end. Not elsewhere: who starts a command by hand and leaves
 * it to itself wants it to go on.
 *
 * @param {() => void} end called once
 */
export function whenParentGone(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, lookEvery);
  timer.unref();
}
