import { Code } from '@/components/ui/code.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import type { DescribedOperation, DescribedResponse } from '@/lib/contract/open-api.ts';
import { CodeBlock } from './code-block.tsx';
import { schemaWords } from './schema-words.ts';

type ResponseListProps = { readonly responses: DescribedOperation['responses'] };

/** The answers by status: what a success holds, and which problems there are. */
export function ResponseList({ responses }: ResponseListProps) {
  return (
    <div>
      <h3 className="font-semibold text-sm">Answers</h3>
      <Facts>
        {Object.entries(responses).map(([status, response]) => (
          <Fact key={status} name={status}>
            <Answer response={response} />
          </Fact>
        ))}
      </Facts>
    </div>
  );
}

function Answer({ response }: { readonly response: DescribedResponse }) {
  const problem = response.content?.['application/problem+json'];
  if (problem)
    return <Code className="text-muted">{Object.keys(problem.examples ?? {}).join(', ')}</Code>;
  const success = response.content?.['application/json'];
  if (success === undefined) return <span className="text-muted">{response.description}</span>;
  return (
    <div className="grid gap-2">
      <Code>{schemaWords(success.schema)}</Code>
      <CodeBlock value={success.example} />
    </div>
  );
}
