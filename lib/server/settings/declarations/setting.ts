import 'server-only';
import * as z from 'zod';

export type Setting<Schema extends z.ZodType = z.ZodType> = {
  /** Parses the text; its default, if it has one, applies when the setting is absent. */
  readonly schema: Schema;
  /** What it is for, in a sentence or two. */
  readonly about: string;
  /** What applies without it, in words, where the schema's default does not say it. */
  readonly otherwise?: string;
  /** True when a vault may give it where the environment does not. */
  readonly fromVault?: boolean;
  /** True when nobody but the app may see it: it belongs in a vault. */
  readonly secret?: boolean;
};

/** Settings that belong together, by name: a section of docs/settings.md. */
export type SettingGroup = Readonly<Record<string, Setting>>;

type SchemaOf<Group extends SettingGroup> = z.ZodObject<{
  -readonly [Name in keyof Group]: Group[Name]['schema'];
}>;

/** The texts of a group as one schema: names to parsed values. */
export function schemaOf<Group extends SettingGroup>(group: Group): SchemaOf<Group> {
  const shape = Object.entries(group).map(([name, { schema }]) => [name, schema]);
  return z.object(Object.fromEntries(shape)) as unknown as SchemaOf<Group>;
}
