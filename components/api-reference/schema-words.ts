export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema allows, in few words: `list of Book`, `string (uuid) or null`, `"open" | "past"`. */
export function schemaWords(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map(schemaWords).join(' or ');
  if (schema.type === 'array') return `list of ${schemaWords(asSchema(schema.items))}`;
  const types = [schema.type ?? 'anything'].flat().join(' or ');
  return typeof schema.format === 'string' ? `${types} (${schema.format})` : types;
}

/** The fields of an object's schema, with whether each must be there. */
export function schemaFields(schema: JsonSchema) {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties)).map(([name, field]) => ({
    name,
    words: schemaWords(asSchema(field)),
    optional: !required.includes(name),
  }));
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}
