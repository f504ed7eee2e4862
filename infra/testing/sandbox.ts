import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/repository.ts';

const programs = ['az', 'terraform', 'sqlcmd', 'npm', 'docker', 'gh'];

export type RunOptions = {
  /** What is typed. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets the process, for a test that ends it before its end. */
  readonly started?: (child: ChildProcess) => void;
};

export type Run = { readonly code: number; readonly output: string };

/**
 * A repository of its own with the real scripts, an environment called `test`, and stand-ins first on PATH,
 * so that a run neither sees nor leaves anything of this checkout or of Azure.
 */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'keyless-infra-test-'));
  readonly #standInPort: number;
  readonly #variables: Readonly<Record<string, string>>;

  constructor(standInPort: number, variables: Readonly<Record<string, string>>) {
    this.#standInPort = standInPort;
    for (const path of ['setup.sh', 'deploy.sh', 'cleanup.sh', 'lib']) {
      cpSync(join(root, 'infra', path), this.path('infra', path), { recursive: true });
    }
    cpSync(join(root, '.gitignore'), this.path('.gitignore'));
    this.#variables = { environment: 'test', alert_email: 'operators@fernhill.test', ...variables };
    this.write('infra/environments/test.tfvars', asVariables(this.#variables));
    this.write('infra/variables.tf', asDefaults({ pages_on_static_web_app: 'false' }));
    this.write('infra/sql/grant-identities.sql', '');
    this.write('Dockerfile', '');
    this.write('out/index.html', 'the pages');
    this.write('dist/functions/main.mjs', 'the api');
    for (const program of programs) {
      mkdirSync(this.path('.git-ignored-bin'), { recursive: true });
      symlinkSync(join(root, 'infra/testing/stand-in.sh'), this.path('.git-ignored-bin', program));
    }
    this.write('.git/info/exclude', '.git-ignored-bin\n');
    this.git('init', '--quiet');
    this.commit('The first release');
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test'];
    return execFileSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8' }).trim();
  }

  /** Commits what is there. @returns the name of the release that it makes */
  commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', '--short=12', 'HEAD');
  }

  /** Changes one variable of the environment, as its first ones. */
  setVariable(name: string, value: string): void {
    const values = { ...this.#variables, [name]: value };
    this.write('infra/environments/test.tfvars', asVariables(values));
  }

  /** What infra/setup.sh writes. */
  setUp(subscription: string): void {
    const values = {
      resource_group_name: 'rg-keyless-test-state',
      storage_account_name: 'stkeylesstest',
      container_name: 'tfstate',
      key: 'test.tfstate',
      subscription_id: subscription,
    };
    this.write('infra/environments/test.backend.hcl', asVariables(values));
    this.commit('Where the state is');
  }

  withoutProgram(program: string): void {
    rmSync(this.path('.git-ignored-bin', program));
  }

  /** Runs a script to its end. */
  run(
    script: string,
    args: readonly string[] = [],
    { input = '', env: more = {}, started }: RunOptions = {},
  ): Promise<Run> {
    const env = {
      PATH: `${this.path('.git-ignored-bin')}:/usr/bin:/bin`,
      HOME: this.folder,
      // What a run that is killed leaves goes with the folder.
      TMPDIR: this.path('.git'),
      STAND_IN_PORT: String(this.#standInPort),
      KEYLESS_PAUSE: '0.05',
      KEYLESS_TRIES: '4',
      ...more,
      ...(input === '' ? {} : { KEYLESS_ASK_STDIN: 'yes' }),
    } as unknown as NodeJS.ProcessEnv;
    const child = spawn(this.path('infra', `${script}.sh`), args, { detached: true, env });
    started?.(child);
    child.stdin.on('error', () => {}).end(input);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    return new Promise((resolve) => {
      child.on('close', (code) => resolve({ code: code ?? -1, output }));
    });
  }

  remove(): void {
    chmodSync(this.folder, 0o700);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function asVariables(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${/^(true|false)$/.test(value) ? value : `"${value}"`}\n`)
    .join('');
}

function asDefaults(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `variable "${name}" {\n  default = ${value}\n}\n`)
    .join('');
}
