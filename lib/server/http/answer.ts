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
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: string | Uint8Array<ArrayBuffer>, { status = 200, headers = {} }: AnswerInit) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

/**
 * Characters from which on text is turned into bytes here. Node would measure a longer string twice, and
 * write it with a request of its own instead of at once.
 */
const longText = 4096;

/** `value` as JSON (RFC 8259): what nearly every handler answers. 200 unless `init` says otherwise. */
export function json(value: unknown, init: AnswerInit = {}): Answer {
  const text = JSON.stringify(value);
  return new Answer(text.length < longText ? text : Buffer.from(text), init);
}
