import 'server-only';
import { DatabaseError, type DatabaseErrorKind } from '../database-error.ts';
import type { AzureSqlAddress } from './azure-sql-address.ts';
import { transientNumbers } from './transient-numbers.ts';

type Explanation = readonly [DatabaseErrorKind, string];

/**
 * What the server's refusals of a login mean.
 * https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues
 */
const byNumber: ReadonlyMap<number, Explanation> = new Map([
  [
    18456,
    [
      'login-refused',
      'It does not know the identity of this app. As an administrator of the database run ' +
        'infra/sql/grant-identities.sql (infra/deploy.sh --database does): it makes the user and gives it ' +
        'its roles, db_datareader and db_datawriter.',
    ],
  ],
  [40615, ['login-refused', 'Its firewall does not admit the address of this app.']],
  [40914, ['login-refused', 'Its firewall does not admit the network of this app.']],
  [47073, ['login-refused', 'It takes private connections only; this app came from outside.']],
]);

const certificate = /^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;

/**
 * The failure of a connection attempt in words.
 *
 * @param number SQL Server's error number, when the server answered with one
 */
export function explainConnectFailure(
  { server, port, database }: AzureSqlAddress,
  cause: unknown,
  number?: number,
): DatabaseError {
  const [kind, reason] = explanation(cause, number);
  return new DatabaseError(kind, `No connection to ${database} on ${server}:${port}. ${reason}`, {
    cause,
  });
}

function explanation(cause: unknown, number: number | undefined): Explanation {
  if (number !== undefined) {
    const passes = transientNumbers.get(number);
    const known = byNumber.get(number);
    if (known !== undefined) return known;
    if (passes !== undefined) return ['busy', `It says ${number}: ${passes}.`];
    return ['login-refused', `It refused the login with ${number}.`];
  }
  const trail = causes(cause);
  const code = trail.map((error) => String((error as { code?: unknown }).code));
  if (code.some((one) => certificate.test(one))) {
    return ['not-trusted', `Its certificate is not trusted: ${trail.at(-1)?.message}.`];
  }
  const last = trail.at(-1)?.message ?? String(cause);
  if (code.includes('EFEDAUTH')) return ['login-refused', `No token for it: ${last}`];
  return ['unreachable', `${last}.`];
}

/** An error and what it was caused by, outermost first. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.at(-1) : error.cause;
  return [error, ...causes(inner)];
}
