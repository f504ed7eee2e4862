/** One call of a program that a stand-in received. */
export type Call = {
  readonly program: string;
  readonly args: readonly string[];
  /** Where Terraform keeps what it knows of the environment. */
  readonly terraformFolder: string;
};

export type Answer = { readonly code: number; readonly output: string };

export const good = (output = ''): Answer => ({ code: 0, output });
export const notFound: Answer = { code: 3, output: '(ResourceNotFound) it was not found' };

/**
 * Reads what testing/stand-in.sh sends: how many texts follow, then these, each with a zero behind it.
 *
 * @returns undefined while it is not all there
 */
export function readCall(received: string): Call | undefined {
  const [count, terraformFolder = '', program = '', ...args] = received.split('\0').slice(0, -1);
  if (count === undefined || args.length + 2 < Number(count)) return undefined;
  return { program, args, terraformFolder };
}

/** As it would be typed, for messages and for tests to look at. */
export function written({ program, args }: Call): string {
  return [program, ...args].join(' ');
}

const changing = [
  /^az (?:[a-z][a-z-]* )*(create|update|delete|register|upload|build|login|config-zip|start)( |$)/,
  /^az rest --method (post|patch|put|delete)/,
  /^terraform .*(apply|destroy)/,
  /^npm .*run --silent build/,
  /^docker /,
  /^gh (variable set|api --method)/,
  /^sqlcmd .* -i /,
];

/** Whether the call changes anything outside of this machine's scratch folder. */
export function changes(call: Call): boolean {
  return changing.some((pattern) => pattern.test(written(call)));
}
