import type { DescribedOperation, OpenApi } from '@/lib/contract/open-api.ts';

/** One operation with its address. */
export type ListedOperation = DescribedOperation & {
  readonly method: string;
  readonly path: string;
};

export type OperationGroup = {
  readonly name: string;
  readonly operations: readonly ListedOperation[];
};

/** The operations of `document` that have every one of `words`, by group; groups without are out. */
export function listedOperations(document: OpenApi, words: string): readonly OperationGroup[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const found = operationsOf(document).filter((operation) => {
    const text = searchableText(operation);
    return wanted.every((word) => text.includes(word));
  });
  return document.tags
    .map(({ name }) => ({
      name,
      operations: found.filter((operation) => operation.tags.includes(name)),
    }))
    .filter(({ operations }) => operations.length > 0);
}

function operationsOf({ paths }: OpenApi): ListedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ ...operation, method: method.toUpperCase(), path }],
    ),
  );
}

function searchableText(operation: ListedOperation): string {
  const { method, path, summary, description = '', operationId, tags } = operation;
  return [method, path, summary, description, operationId, ...tags].join(' ').toLowerCase();
}
