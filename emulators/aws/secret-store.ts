import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../entra/clock.ts';
import { AwsError } from './aws-error.ts';
import { accountId, region } from './roles.ts';

export type Stage = 'AWSCURRENT' | 'AWSPREVIOUS' | 'AWSPENDING';

type Version = {
  readonly id: string;
  readonly value: string;
  readonly created: number;
  readonly stages: readonly Stage[];
};

export type StoredSecret = {
  readonly name: string;
  readonly arn: string;
  readonly versions: readonly Version[];
  readonly deleted: boolean;
};

const notFound = "Secrets Manager can't find the specified secret.";
const deleted =
  "You can't perform this operation on the secret because it was marked for deletion.";

/** The secrets with their versions and stages. It lives in memory and ends with the process. */
export class SecretStore {
  readonly #secrets = new Map<string, StoredSecret>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param id name or ARN. @throws {AwsError} */
  get(id: string): StoredSecret {
    const all = [...this.#secrets.values()];
    const secret = this.#secrets.get(id) ?? all.find(({ arn }) => arn === id);
    if (secret === undefined) throw new AwsError('ResourceNotFoundException', notFound);
    if (secret.deleted) throw new AwsError('InvalidRequestException', deleted);
    return secret;
  }

  /** @throws {AwsError} when no version has the id or the stage */
  version(secret: StoredSecret, wanted: { readonly id?: string; readonly stage: string }): Version {
    const { id, stage } = wanted;
    const found = secret.versions.find((version) =>
      id === undefined ? version.stages.some((name) => name === stage) : version.id === id,
    );
    if (found !== undefined) return found;
    const which = id === undefined ? `staging label: ${stage}` : `VersionId: ${id}`;
    throw new AwsError(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for ${which}`,
    );
  }

  /** Adds a version. As AWSCURRENT it makes the current one AWSPREVIOUS. */
  put(name: string, value: string, stage: Exclude<Stage, 'AWSPREVIOUS'> = 'AWSCURRENT'): string {
    const before = this.#secrets.get(name);
    const created = this.#clock.now();
    const version: Version = { id: randomUUID(), value, created, stages: [stage] };
    const older = (before?.versions ?? []).map((old) => ({
      ...old,
      stages: stage === 'AWSCURRENT' ? demoted(old.stages) : old.stages.filter((s) => s !== stage),
    }));
    const suffix = randomBytes(3).toString('hex');
    this.#secrets.set(name, {
      name,
      arn: before?.arn ?? `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${suffix}`,
      versions: [...older, version],
      deleted: false,
    });
    return version.id;
  }

  /** Marks for deletion, or takes the mark away. @throws {AwsError} */
  mark(name: string, deleted: boolean): void {
    const secret = this.#secrets.get(name);
    if (secret === undefined) throw new AwsError('ResourceNotFoundException', notFound);
    this.#secrets.set(name, { ...secret, deleted });
  }

  clear(): void {
    this.#secrets.clear();
  }
}

function demoted(stages: readonly Stage[]): readonly Stage[] {
  return stages.includes('AWSCURRENT') ? ['AWSPREVIOUS'] : stages.filter((s) => s === 'AWSPENDING');
}
