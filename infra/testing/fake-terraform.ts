import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Call, good, written } from './call.ts';

/** Terraform with a state of its own: planned, applied, destroyed. What does not fit is in `wrong`. */
export class FakeTerraform {
  #applied = false;
  /** A state that is there stays, also when nothing is left in it. */
  #hasState = false;
  image = '';
  /** A failing apply or destroy: what Terraform prints. */
  failure = '';
  /** A destroy that failed at the group: the outputs are gone with the rest. */
  #onlyGroup = false;
  readonly wrong: string[] = [];
  readonly outputs: Readonly<Record<string, string>>;
  #planned = '';

  constructor(outputs: Readonly<Record<string, string>>) {
    this.outputs = outputs;
  }

  get applied(): boolean {
    return this.#applied;
  }

  set applied(applied: boolean) {
    this.#applied = applied;
    this.#hasState ||= applied;
  }

  answer(call: Call): Answer {
    const [place = '', command = '', ...args] = call.args;
    const folder = place.replace('-chdir=', '');
    if (!place.startsWith('-chdir=') || !existsSync(folder)) return this.#refuse('no -chdir', call);
    if (command !== 'init' && !call.terraformFolder.endsWith('terraform-test')) {
      return this.#refuse('state of another environment', call);
    }
    const value = (option: string) =>
      args.find((arg) => arg.startsWith(`-${option}=`))?.slice(option.length + 2) ?? '';
    switch (command) {
      case 'init':
        if (!existsSync(value('backend-config'))) return this.#refuse('no backend', call);
        // The real one writes it wherever none is.
        writeFileSync(join(folder, '.terraform.lock.hcl'), 'hashes of the providers');
        return good();
      case 'plan':
        return this.#plan(call, value);
      case 'apply':
        return this.#apply(call, args.at(-1) ?? '');
      case 'output':
        return good(JSON.stringify(this.#outputs()));
      case 'state':
        if (!this.#hasState) return { code: 1, output: 'No state file was found!' };
        if (this.#onlyGroup) return good('module.resource_group.azurerm_resource_group.this\n');
        return good(this.applied ? 'module.entra.azuread_application.api\n' : '');
      case 'destroy':
        return this.#destroy(call);
      default:
        return this.#refuse('unknown', call);
    }
  }

  #plan(call: Call, value: (option: string) => string): Answer {
    if (!existsSync(value('var-file'))) return this.#refuse('no variables', call);
    const given = call.args.find((arg) => arg.startsWith('container_image='))?.slice(16) ?? '';
    if (given !== '' && !/@sha256:[0-9a-f]{64}$/.test(given))
      return this.#refuse('no digest', call);
    if (this.image !== '' && given === '') return this.#refuse('takes the image away', call);
    writeFileSync(value('out'), 'plan');
    this.#planned = given;
    const isNew = !this.applied || (this.image === '' && given !== '');
    return { code: isNew ? 2 : 0, output: isNew ? 'Plan: 12 to add' : 'No changes.' };
  }

  #apply(call: Call, plan: string): Answer {
    if (!existsSync(plan)) return this.#refuse('applies what was not planned', call);
    if (this.failure !== '') return { code: 1, output: this.failure };
    this.applied = true;
    this.image = this.#planned;
    return good('Apply complete!');
  }

  #destroy(call: Call): Answer {
    if (!call.args.includes('-auto-approve')) return this.#refuse('asks nobody', call);
    this.#onlyGroup = this.failure !== '';
    this.applied = false;
    this.image = '';
    if (this.#onlyGroup) return { code: 1, output: this.failure };
    return good('Destroy complete!');
  }

  #outputs(): Record<string, { value: string }> {
    if (!this.applied) return {};
    const withImage = { migration_job_name: 'keyless-test-migrate', container_image: this.image };
    const all = { ...this.outputs, ...(this.image === '' ? {} : withImage) };
    return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { value }]));
  }

  #refuse(why: string, call: Call): Answer {
    this.wrong.push(`${why}: ${written(call)}`);
    return { code: 97, output: why };
  }
}
