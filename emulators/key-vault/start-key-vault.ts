import { type Listening, listen } from '../http/listen.ts';
import type { IdentityIssuer } from '../identity/identity-issuer.ts';
import { publishCertificate } from '../tls/publish-certificate.ts';
import { selfSignedCertificate } from '../tls/self-signed-certificate.ts';
import { keyVaultApp, keyVaultControlApp } from './key-vault-app.ts';
import { KeyVaultState, type VaultContents } from './key-vault-state.ts';
import { sampleRoles, sampleSecrets } from './sample-secrets.ts';

export type KeyVaultOptions = Partial<VaultContents> & {
  /** Whose tokens the vault accepts. */
  readonly issuer: IdentityIssuer;
  /** 0 for any free port, which is the default. */
  readonly port?: number;
};

export type RunningKeyVault = Listening & {
  /** `http://127.0.0.1:PORT`, where `/_control/*` is. */
  readonly controlOrigin: string;
  /** Whoever trusts this certificate (PEM) can call `origin`. */
  readonly certificate: string;
  /** The same in a file, for `NODE_EXTRA_CA_CERTS`; removed by `close`. */
  readonly certificateFile: string;
};

/**
 * Starts the emulator of Key Vault on loopback: secrets over https, because the SDK sends a token
 * over nothing else, and the control endpoint over http on a port of its own.
 *
 * @throws when the port is taken
 */
export async function startKeyVault(options: KeyVaultOptions): Promise<RunningKeyVault> {
  const { issuer, port = 0, secrets = sampleSecrets, roles = sampleRoles } = options;
  const state = new KeyVaultState(issuer, { secrets, roles });
  const tls = selfSignedCertificate();
  const vault = await listen(keyVaultApp(state), { port, tls });
  const control = await listen(keyVaultControlApp(state), { port: 0 });
  const published = await publishCertificate(tls.cert);
  return {
    origin: vault.origin,
    controlOrigin: control.origin,
    certificate: tls.cert,
    certificateFile: published.file,
    close: async () => {
      await Promise.all([vault.close(), control.close(), published.remove()]);
    },
  };
}
