import { entraApp } from './entra-app.ts';
import { EntraState } from './entra-state.ts';
import { createSigningKey, SigningKeys } from './keys/signing-keys.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';

export type EntraOptions = {
  /** 0 for any free port. */
  readonly port: number;
  /** Each registers `ORIGIN/auth-redirect.html` and `ORIGIN/`, and may read tokens cross-origin. */
  readonly appOrigins: readonly string[];
};

export type RunningEntra = {
  /** `http://localhost:PORT`; the issuers begin with it. */
  readonly origin: string;
  close(): Promise<void>;
};

/**
 * Starts the emulator of Entra ID on the loopback addresses.
 *
 * @throws when the port is taken
 */
export async function startEntra({ port, appOrigins }: EntraOptions): Promise<RunningEntra> {
  const [keys, federationKey] = await Promise.all([SigningKeys.create(), createSigningKey()]);
  const originOf = (chosen: number) => `http://localhost:${chosen}`;
  const listening = await listenOnLoopback(port, (chosen) => {
    const origin = originOf(chosen);
    const app = entraApp(new EntraState({ origin, appOrigins, keys, federationKey }));
    return (request) => app.fetch(request);
  });
  return { origin: originOf(listening.port), close: () => listening.close() };
}
