import 'server-only';
import { Readiness } from '@/lib/contract/health.ts';
import { Platform } from '@/lib/contract/platform.ts';
import { type EmulatedAzure, emulatedAzure } from './emulated-azure.ts';
import { type RunningHost, runHost, until } from './run-host.ts';

/** A library administrator of the emulated directory: may see books and the platform. */
const administrator = 'priya.sundaresh@fernhill.example';

export type PlatformUnderTest = {
  readonly azure: EmulatedAzure;
  readonly host: RunningHost;
  readonly origin: string;
  /** Sends a request as the administrator. */
  call(path: string, init?: RequestInit): Promise<Response>;
  platform(): Promise<Platform>;
  readiness(): Promise<{ readonly status: number; readonly secrets: string }>;
  /** Reads every secret now and waits until that is done. */
  check(): Promise<Platform>;
  stop(): Promise<void>;
};

type Environment = Readonly<Record<string, string>>;

/**
 * A running host whose settings come from an emulated vault, and a signed-in administrator.
 *
 * @param environment what the host's environment has besides, or what makes it of the emulators
 */
export async function platformUnderTest(
  environment: Environment | ((azure: EmulatedAzure) => Environment) = {},
  prepare: (azure: EmulatedAzure) => Promise<unknown> = async () => {},
): Promise<PlatformUnderTest> {
  const azure = await emulatedAzure();
  await prepare(azure);
  const more = typeof environment === 'function' ? environment(azure) : environment;
  const host = await runHost({ ...azure.environment, ...more });
  const stop = async () => {
    await host.stop();
    await azure.close();
  };
  try {
    const origin = await host.origin();
    const token = await azure.accessToken(administrator);
    const headers = { authorization: `Bearer ${token}` };
    const call = (path: string, init?: RequestInit) => fetch(origin + path, { ...init, headers });
    const platform = async () => Platform.parse(await (await call('/api/v1/platform')).json());
    return {
      azure,
      host,
      origin,
      call,
      platform,
      async readiness() {
        const response = await fetch(`${origin}/health/ready`);
        const { dependencies } = Readiness.parse(await response.json());
        const secrets = dependencies.find(({ name }) => name === 'secrets')?.status ?? 'absent';
        return { status: response.status, secrets };
      },
      async check() {
        const since = new Date().toISOString();
        return await until(async () => {
          const now = await platform();
          if (now.check?.state === 'done' && now.check.startedAt >= since) return now;
          // Again and again: one that comes right after another check begins none.
          await call('/api/v1/platform/check', { method: 'POST' });
          return undefined;
        });
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
