/** One thing that `npm run doctor` looked at. */
export type Finding = {
  /** `note` may be as it should; `problem` keeps a command from working. */
  readonly level: 'good' | 'note' | 'problem';
  readonly what: string;
  /** What to do about it. */
  readonly advice?: string;
};

export function good(what: string): Finding {
  return { level: 'good', what };
}

export function note(what: string, advice: string): Finding {
  return { level: 'note', what, advice };
}

export function problem(what: string, advice: string): Finding {
  return { level: 'problem', what, advice };
}
