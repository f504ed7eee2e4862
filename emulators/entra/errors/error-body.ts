import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { AadstsError } from './aadsts-error.ts';

export type ErrorBody = {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly error_uri: string;
  readonly suberror?: string;
  readonly claims?: string;
};

type Circumstances = {
  readonly origin: string;
  readonly clock: Clock;
  /** `client-request-id` of the request, when it sent one. */
  readonly correlationId?: string | undefined;
};

/** The error as Entra writes it; MSAL reads `error_codes`, `suberror` and the end of `error_uri`. */
export function errorBody(refusal: AadstsError, circumstances: Circumstances): ErrorBody {
  const traceId = randomUUID();
  const correlationId = circumstances.correlationId ?? randomUUID();
  const timestamp = circumstances.clock.timestamp();
  return {
    error: refusal.error,
    error_description: `${refusal.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [refusal.code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `${circumstances.origin}/error?code=${refusal.code}`,
    ...refusal.details,
  };
}
