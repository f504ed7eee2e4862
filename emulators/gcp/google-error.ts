const statuses = {
  400: 'FAILED_PRECONDITION',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
} as const;

export type GoogleStatus = keyof typeof statuses;

/**
 * A refusal as Google's APIs write it. https://cloud.google.com/apis/design/errors
 */
export class GoogleError extends Error {
  readonly status: GoogleStatus;

  constructor(status: GoogleStatus, message: string) {
    super(message);
    this.name = 'GoogleError';
    this.status = status;
  }

  get body() {
    return { error: { code: this.status, message: this.message, status: statuses[this.status] } };
  }
}

const usualMessages: Readonly<Record<number, [GoogleStatus, string]>> = {
  429: [
    429,
    "Quota exceeded for quota metric 'Access requests' and limit 'Access requests per minute' of service 'secretmanager.googleapis.com'.",
  ],
  500: [500, 'Internal error encountered.'],
  503: [503, 'The service is currently unavailable.'],
};

/** The body that comes with a status that a test asks for. */
export function googleErrorBody(status: number) {
  const usual = usualMessages[status];
  const body = usual === undefined ? '' : JSON.stringify(new GoogleError(...usual).body);
  return { type: 'application/json; charset=UTF-8', body };
}
