import { RoleNames } from '@/components/access/role-names.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { CodeBlock } from './code-block.tsx';
import { Disclosure } from './disclosure.tsx';
import type { ListedOperation } from './listed-operations.ts';
import { ParameterList } from './parameter-list.tsx';
import { Prose } from './prose.tsx';
import { ResponseList } from './response-list.tsx';
import { schemaWords } from './schema-words.ts';
import { TryRequest } from './try-request.tsx';

type OperationEntryProps = { readonly operation: ListedOperation };

/** One operation: its address always, the rest on demand. */
export function OperationEntry({ operation }: OperationEntryProps) {
  const { method, path, summary, description } = operation;
  return (
    <li>
      <Disclosure
        summary={
          <>
            <span className="block font-medium">{summary}</span>
            <Code className="text-muted">
              {method} {path}
            </Code>
          </>
        }
      >
        {description ? (
          <p className="max-w-[64ch] whitespace-pre-line text-sm">
            <Prose text={description} />
          </p>
        ) : null}
        <Access operation={operation} />
        <ParameterList parameters={operation.parameters} />
        <RequestBody operation={operation} />
        <ResponseList responses={operation.responses} />
        <TryRequest operation={operation} />
      </Disclosure>
    </li>
  );
}

function Access({ operation }: OperationEntryProps) {
  const permission = operation['x-permission'];
  if (permission === undefined) return <p className="text-muted text-sm">Open to everyone.</p>;
  return (
    <Facts>
      <Fact name="Permission">
        <Code>{permission}</Code>
      </Fact>
      <Fact name="Granted by">
        <RoleNames
          roles={operation['x-roles'] ?? []}
          none="no role of its own: whoever is signed in may"
        />
      </Fact>
    </Facts>
  );
}

function RequestBody({ operation }: OperationEntryProps) {
  const media = operation.requestBody?.content['application/json'];
  if (media === undefined) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-sm">Body: {schemaWords(media.schema)}</h3>
      <CodeBlock value={media.example} />
    </div>
  );
}
