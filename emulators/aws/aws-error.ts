/** A refusal of an AWS service; each protocol writes it in its own way. */
export class AwsError extends Error {
  readonly status: 400 | 401 | 403 | 404;
  readonly code: string;

  constructor(code: string, message: string, status: AwsError['status'] = 400) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = status;
  }
}
