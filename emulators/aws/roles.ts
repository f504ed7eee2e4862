/** An IAM role that a program assumes by where it runs. */
export type Role = {
  readonly name: string;
  readonly arn: string;
  /** Whether a policy allows it `secretsmanager:GetSecretValue`. */
  readonly mayRead: boolean;
};

export const accountId = '111122223333';
export const region = 'eu-central-1';

/** The role of the app: Lambda's execution role, the ECS task role, the role of IRSA and pods. */
export const appRole = 'keyless-app';
/** A role that nobody granted anything. */
export const strangerRole = 'keyless-reports';

export function sampleRoles(): readonly Role[] {
  return [role(appRole, true), role(strangerRole, false)];
}

function role(name: string, mayRead: boolean): Role {
  return { name, arn: `arn:aws:iam::${accountId}:role/${name}`, mayRead };
}
