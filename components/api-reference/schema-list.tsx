import { Code } from '@/components/ui/code.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Disclosure } from './disclosure.tsx';
import { type JsonSchema, schemaFields, schemaWords } from './schema-words.ts';

type SchemaListProps = { readonly schemas: Readonly<Record<string, JsonSchema>> };

/** Every schema by name, with its fields. */
export function SchemaList({ schemas }: SchemaListProps) {
  return (
    <Section title="Schemas" hint="What the names in bodies and answers stand for.">
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {Object.entries(schemas).map(([name, schema]) => (
          <li key={name}>
            <Disclosure summary={<Code>{name}</Code>}>
              <Fields schema={schema} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Fields({ schema }: { readonly schema: JsonSchema }) {
  const fields = schemaFields(schema);
  if (fields.length === 0) return <Code>{schemaWords(schema)}</Code>;
  return (
    <Facts>
      {fields.map(({ name, words, optional }) => (
        <Fact key={name} name={name}>
          <Code>{words}</Code> {optional ? <span className="text-muted">optional</span> : null}
        </Fact>
      ))}
    </Facts>
  );
}
