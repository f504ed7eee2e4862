import { Clock } from '../entra/clock.ts';
import { createSigningKey, type SigningKey } from '../entra/keys/signing-keys.ts';
import { Emulator } from '../http/emulator.ts';
import { TokenSigner } from '../identity/token-signer.ts';
import { AwsError } from './aws-error.ts';
import { CredentialBook } from './issued-credentials.ts';
import { requestName } from './request-name.ts';
import { type Role, sampleRoles } from './roles.ts';
import { SecretStore } from './secret-store.ts';

const hour = 3600;
/** The cluster whose service accounts IRSA and pod identity trust. */
const cluster = 'https://oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF';

/** Everything the emulator remembers. It lives in memory and ends with the process. */
export class AwsState {
  readonly clock = new Clock();
  readonly emulator = new Emulator(
    { errorBody, nameOf: requestName, reset: () => this.#restore() },
    this.clock,
  );
  readonly credentials = new CredentialBook(this.clock);
  readonly store = new SecretStore(this.clock);
  /** Signs the tokens of service accounts. */
  readonly cluster: TokenSigner;
  readonly #contents: Readonly<Record<string, string>>;
  lifetimeSeconds = hour;
  roles: readonly Role[] = sampleRoles();

  constructor(key: SigningKey, secrets: Readonly<Record<string, string>>) {
    this.cluster = new TokenSigner(cluster, key, this.clock);
    this.#contents = secrets;
    this.#restore();
  }

  static async create(secrets: Readonly<Record<string, string>>): Promise<AwsState> {
    return new AwsState(await createSigningKey(), secrets);
  }

  /** @param nameOrArn of a role. @throws {AwsError} */
  role(nameOrArn: string): Role {
    const role = this.roles.find(({ name, arn }) => name === nameOrArn || arn === nameOrArn);
    if (role !== undefined) return role;
    throw new AwsError(
      'AccessDenied',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      403,
    );
  }

  #restore(): void {
    this.lifetimeSeconds = hour;
    this.roles = sampleRoles();
    this.store.clear();
    for (const [name, value] of Object.entries(this.#contents)) this.store.put(name, value);
  }
}

/** Secrets Manager throttles with 400, not with 429. */
function errorBody(status: number) {
  const errors: Readonly<Record<number, object>> = {
    400: { __type: 'ThrottlingException', message: 'Rate exceeded' },
    500: { __type: 'InternalServiceError', Message: 'An error occurred on the server side.' },
    503: { __type: 'ServiceUnavailable', Message: 'The service is unavailable.' },
  };
  return { type: 'application/x-amz-json-1.1', body: JSON.stringify(errors[status] ?? {}) };
}
