import 'server-only';

type AnswerInit = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * What a handler answers while it is not a Response yet, so that the endpoint can still add headers
 * at no cost: those of a Response become native objects once they are touched, which on the node
 * host is dearer than everything else that happens to a small answer.
 */
export class Answer {
  readonly body: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: string, { status = 200, headers = {} }: AnswerInit) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

/** `value` as JSON (RFC 8259): what nearly every handler answers. 200 unless `init` says otherwise. */
export function json(value: unknown, init: AnswerInit = {}): Answer {
  return new Answer(JSON.stringify(value), init);
}
