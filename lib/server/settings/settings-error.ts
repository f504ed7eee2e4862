import 'server-only';

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Every wrong setting, one line each, in words; stops the start before a port is opened. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const lines = [...new Set(problems)];
    super(`The settings are not complete:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'SettingsError';
    this.problems = lines;
  }

  /** The problems of other settings than these. */
  problemsBeside(settings: ReadonlySet<string>): readonly string[] {
    return this.problems.filter((line) => !settings.has(line.split(' ')[0] ?? ''));
  }

  /** Names each setting; a wrong value is not repeated, because a setting may be a secret. */
  static fromIssues(
    issues: readonly Issue[],
    source: Readonly<Record<string, string | undefined>>,
  ): SettingsError {
    const lines = issues.map((issue) => {
      const name = String(issue.path[0]);
      return source[name] ? `${name} ${issue.message}` : `${name} is not set`;
    });
    return new SettingsError(lines);
  }
}
