import commands from './az-commands.json' with { type: 'json' };

type Command = { readonly options: readonly string[]; readonly required: readonly string[] };

export type AzCommand = {
  /** Such as `storage blob upload`. */
  readonly name: string;
  /** The values of each option; a flag has none. */
  readonly options: ReadonlyMap<string, readonly string[]>;
};

/**
 * Takes a call of `az` apart and holds it against what the real one's help says (az-commands.json): an
 * unknown command, an unknown option and a missing one are errors, as they would be in Azure's own.
 */
export function readAz(args: readonly string[]): AzCommand | { readonly wrong: string } {
  const first = args.findIndex((arg) => arg.startsWith('-'));
  const words = first === -1 ? args : args.slice(0, first);
  const name = words.join(' ');
  const command = commandOf(name);
  if (command === undefined) return { wrong: `az has no command “${name}” in az-commands.json` };
  const options = new Map<string, string[]>();
  let current: string[] = [];
  for (const arg of args.slice(words.length)) {
    if (!arg.startsWith('--')) {
      current.push(arg);
      continue;
    }
    if (!command.options.includes(arg)) return { wrong: `az ${name} has no option ${arg}` };
    current = [];
    options.set(arg, current);
  }
  const missing = command.required.filter((option) => !options.has(option));
  if (missing.length > 0) return { wrong: `az ${name} needs ${missing.join(', ')}` };
  return { name, options };
}

/** `az acr build` takes the folder as a word of its own, after the options. */
function commandOf(name: string): Command | undefined {
  return (commands as Record<string, Command>)[name];
}
