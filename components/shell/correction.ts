/** What a form's fields hold: text, as typed. */
type Draft<Field extends string> = Readonly<Record<Field, string>>;

/** The fields to send: those that differ from what was read, so that nothing is written that nobody touched. */
export function changedFields<Field extends string>(
  before: Draft<Field>,
  after: Draft<Field>,
): Partial<Record<Field, string>> {
  const fields = Object.keys(before) as Field[];
  const changed = fields.filter((field) => after[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field]])) as never;
}

/** What was typed, upon what someone else made of it meanwhile: a field that was not touched here is theirs. */
export function typedUpon<Field extends string>(
  theirs: Draft<Field>,
  before: Draft<Field>,
  typed: Draft<Field>,
): Draft<Field> {
  return { ...theirs, ...changedFields(before, typed) };
}
