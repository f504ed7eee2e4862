import { createHash, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const generate = promisify(generateKeyPair);
const modulusBits = 2048;

/** Microsoft's tenant of personal accounts: some published keys sign for it alone. */
export const consumersTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

export type SigningKey = {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Whose tokens it signs; published as the key's own `issuer`. */
  readonly signsFor: 'organizations' | 'consumers';
};

/** A fresh RSA key whose `kid` has the length of a certificate thumbprint, as Entra's have. */
export async function createSigningKey(
  signsFor: SigningKey['signsFor'] = 'organizations',
): Promise<SigningKey> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: modulusBits });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const kid = createHash('sha1').update(der).digest('base64url');
  return { kid, privateKey, publicKey, signsFor };
}

/**
 * The published keys: the one that signs, one to roll over to, and one of the consumers' tenant,
 * which has a known `kid` and yet must not be accepted for an organisation.
 */
export class SigningKeys {
  readonly #initial: readonly SigningKey[];
  #published: readonly SigningKey[];
  #current: SigningKey;

  constructor(current: SigningKey, others: readonly SigningKey[]) {
    this.#initial = [current, ...others];
    this.#published = this.#initial;
    this.#current = current;
  }

  static async create(): Promise<SigningKeys> {
    const [current, next, consumers] = await Promise.all([
      createSigningKey(),
      createSigningKey(),
      createSigningKey('consumers'),
    ]);
    return new SigningKeys(current, [next, consumers]);
  }

  get current(): SigningKey {
    return this.#current;
  }

  get published(): readonly SigningKey[] {
    return this.#published;
  }

  find(kid: string): SigningKey | undefined {
    return this.#published.find((key) => key.kid === kid);
  }

  /** Publishes a new key that does not sign yet. */
  async add(): Promise<SigningKey> {
    const key = await createSigningKey();
    this.#published = [...this.#published, key];
    return key;
  }

  /** Signs with `kid` from now on; false when no such key is published. */
  use(kid: string): boolean {
    const key = this.find(kid);
    if (key === undefined) return false;
    this.#current = key;
    return true;
  }

  /** Takes `kid` out of the key set; false for the key that signs and for an unknown one. */
  retire(kid: string): boolean {
    if (kid === this.#current.kid || this.find(kid) === undefined) return false;
    this.#published = this.#published.filter((key) => key.kid !== kid);
    return true;
  }

  reset(): void {
    this.#published = this.#initial;
    this.#current = this.#initial[0] ?? this.#current;
  }
}
