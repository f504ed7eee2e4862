'use client';

import { FileJson, SearchX } from 'lucide-react';
import { PageBody } from '@/components/shell/page-body.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { ProblemPage } from '@/components/shell/problem-page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonStyles } from '@/components/ui/button-styles.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { SearchField } from '@/components/ui/search-field.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { openApiAddress, useOpenApi } from '@/lib/browser/queries/use-openapi.ts';
import { listedOperations } from './listed-operations.ts';
import { OperationEntry } from './operation-entry.tsx';
import { Prose } from './prose.tsx';
import { SchemaList } from './schema-list.tsx';

/** `/api-reference`: every operation of the API, from its own document, to read and to try. */
export function ApiReference() {
  const [words, setWords] = useSearchParameter('q');
  const document = useOpenApi();
  if (!document.data) {
    if (document.isPending) return <PageSkeleton />;
    return <ProblemPage error={document.error} onRetry={() => void document.refetch()} />;
  }
  const groups = listedOperations(document.data, words.trim());
  return (
    <PageBody>
      <PageHeader
        title="API reference"
        lead={<Prose text={document.data.info.description} />}
        actions={
          <a href={openApiAddress} className={buttonStyles()}>
            <FileJson aria-hidden /> OpenAPI document
          </a>
        }
      />
      <search>
        <SearchField
          label="Search the operations"
          placeholder="Part of an address, or a permission"
          value={words}
          onValueChange={setWords}
        />
      </search>
      {groups.map(({ name, operations }) => (
        <Section key={name} title={name}>
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {operations.map((operation) => (
              <OperationEntry key={operation.operationId} operation={operation} />
            ))}
          </ul>
        </Section>
      ))}
      {groups.length === 0 ? <NothingFound onClear={() => setWords('')} /> : null}
      <SchemaList schemas={document.data.components.schemas} />
    </PageBody>
  );
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="No operation has these words"
      actions={<Button onClick={onClear}>Show all operations</Button>}
    >
      Try part of the address, such as loans, or a permission, such as books.read.
    </EmptyState>
  );
}
