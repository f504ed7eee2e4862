import { Code } from '@/components/ui/code.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import type { DescribedOperation } from '@/lib/contract/open-api.ts';
import { Prose } from './prose.tsx';
import { schemaWords } from './schema-words.ts';

type ParameterListProps = { readonly parameters: DescribedOperation['parameters'] };

export function ParameterList({ parameters }: ParameterListProps) {
  if (parameters.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold text-sm">Parameters</h3>
      <Facts>
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <Fact key={`${place} ${name}`} name={name}>
            <Code>{schemaWords(schema)}</Code>{' '}
            <span className="text-muted">
              in the {place}, {required ? 'required' : 'optional'}
            </span>
            {description ? (
              <p className="text-muted">
                <Prose text={description} />
              </p>
            ) : null}
          </Fact>
        ))}
      </Facts>
    </div>
  );
}
