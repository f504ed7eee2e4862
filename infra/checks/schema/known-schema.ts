import published from '../provider-schema.json' with { type: 'json' };
import type { ProviderSchema } from './provider-schema.ts';

/** Terraform's own resource, which no provider publishes. */
const terraformData = {
  required: [],
  optional: ['input', 'triggers_replace'],
  computed: ['id', 'output'],
  blocks: {},
};

/** What the providers publish (provider-schema.json), and what Terraform itself brings. */
export const knownSchema: ProviderSchema = {
  ...published,
  resources: { ...published.resources, terraform_data: terraformData },
};
