import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type RunningEntra, startEntra } from '../start-entra.ts';

export const appOrigin = 'http://localhost:3000';

type Json = Readonly<Record<string, unknown>>;

export type TestedEntra = {
  readonly origin: string;
  /** Sends a request to the control endpoint and gives the JSON it answered. */
  control(path: string, body?: Json): Promise<Record<string, never>>;
};

/** One emulator for the tests of a file, reset before each of them. */
export function runningEntra(): TestedEntra {
  let running: RunningEntra | undefined;
  beforeAll(async () => {
    running = await startEntra({ port: 0, appOrigins: [appOrigin] });
  });
  afterAll(() => running?.close());

  const origin = () => running?.origin ?? '';
  const control = async (path: string, body: Json = {}) => {
    const response = await fetch(`${origin()}/_control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };
  beforeEach(() => control('reset'));
  return {
    get origin() {
      return origin();
    },
    control,
  };
}
