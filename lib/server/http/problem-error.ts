import 'server-only';
import { type FieldError, type ProblemCode, problemTitle } from '@/lib/contract/problem.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import { knownEverywhere } from '@/lib/server/known-everywhere.ts';

/** What a problem response may carry beside its code. Everything here is shown to the caller. */
export type ProblemOptions = {
  readonly errors?: readonly FieldError[];
  /** The permission that was missing; the response adds the roles that grant it. */
  readonly permission?: Permission;
  /** For `version-changed`: the thing as it is now. */
  readonly current?: unknown;
  /** Extra response headers, such as `Retry-After` or `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The underlying error: for the log, never for the caller. */
  readonly cause?: unknown;
};

/**
 * A failure with a defined answer. Throw it anywhere under a handler; the endpoint turns it into an
 * `application/problem+json` response (RFC 9457). `detail` is a sentence for the caller that says
 * what to do; it never contains a token, SQL or a stack.
 */
export class ProblemError extends knownEverywhere('problem-error') {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, detail?: string, options: ProblemOptions = {}) {
    super(detail ?? problemTitle(code), { cause: options.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
    this.options = options;
  }
}
