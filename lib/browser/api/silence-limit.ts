export type SilenceLimit = {
  /** Ends the request when it was silent for too long. */
  readonly signal: AbortSignal;
  /** Something came: from here on the time counts anew. */
  readonly heard: () => void;
  /** Everything is there. */
  readonly end: () => void;
};

/** An answer may take as long as it likes while it comes; one that never comes leaves a page waiting for ever. */
export function limitSilence(ms: number): SilenceLimit {
  const silent = new AbortController();
  const wait = () => setTimeout(() => silent.abort(), ms);
  let waiting = wait();
  const end = () => clearTimeout(waiting);
  return {
    signal: silent.signal,
    heard: () => {
      end();
      waiting = wait();
    },
    end,
  };
}
