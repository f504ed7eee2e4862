import type { Context } from 'hono';
import * as z from 'zod';
import type { SecretChange } from './secret.ts';
import { vaultErrors } from './vault-errors.ts';

const Attributes = z.object({
  enabled: z.boolean().optional(),
  nbf: z.int().optional(),
  exp: z.int().optional(),
});

const SecretUpdate = z.object({
  contentType: z.string().max(255).optional(),
  attributes: Attributes.optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

const SecretSet = SecretUpdate.extend({ value: z.string().max(25_000) });

/** @throws {VaultError} 400 */
export async function readSecretSet(c: Context) {
  const body = await read(c, SecretSet);
  return { value: body.value, change: changeOf(body) };
}

/** @throws {VaultError} 400 */
export async function readSecretUpdate(c: Context): Promise<SecretChange> {
  return changeOf(await read(c, SecretUpdate));
}

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await c.req.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw vaultErrors.badParameter('Property has invalid value\r\n');
}

function changeOf({ contentType, attributes, tags }: z.infer<typeof SecretUpdate>): SecretChange {
  const { enabled, nbf, exp } = attributes ?? {};
  const all = { contentType, tags, enabled, notBefore: nbf, expires: exp };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
