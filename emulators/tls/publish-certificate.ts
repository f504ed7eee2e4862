import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type PublishedCertificate = {
  /** The path to give to a program as `NODE_EXTRA_CA_CERTS`. */
  readonly file: string;
  remove(): Promise<void>;
};

/** Writes the public part of a certificate where another program can read it. */
export async function publishCertificate(cert: string): Promise<PublishedCertificate> {
  const folder = await mkdtemp(join(tmpdir(), 'keyless-emulator-'));
  const file = join(folder, 'certificate.pem');
  await writeFile(file, cert);
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
