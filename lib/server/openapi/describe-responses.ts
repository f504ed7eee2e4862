import 'server-only';
import type { DescribedResponse } from '@/lib/contract/open-api.ts';
import { type DocumentedAnswer, type Operation, problemsOf } from '@/lib/contract/operation.ts';
import {
  Problem,
  type ProblemCode,
  problemStatus,
  problemTitle,
  problemType,
} from '@/lib/contract/problem.ts';
import { referenceTo } from './component-schemas.ts';

/** What `operation` may answer, by status. */
export function describeResponses(operation: Operation): Record<string, DescribedResponse> {
  const responses: Record<string, DescribedResponse> = {};
  for (const answer of operation.answers) responses[answer.status] = describeAnswer(answer);
  if (operation.headers?.includes('If-None-Match')) {
    responses['304'] = { description: 'It has not changed' };
  }
  const problems = problemsOf(operation);
  for (const status of new Set(problems.map(problemStatus))) {
    responses[status] = describeProblems(problems.filter((code) => problemStatus(code) === status));
  }
  return responses;
}

const json = ['application/json'];

function describeAnswer(answer: DocumentedAnswer) {
  const { status, schema, example, headers = [], mediaTypes = json } = answer;
  const named = headers.map((name) => [name, { schema: { type: 'string' } }] as const);
  return {
    description: status < 400 ? 'Done' : 'Not now',
    ...(named.length === 0 ? {} : { headers: Object.fromEntries(named) }),
    content: Object.fromEntries(
      mediaTypes.map((type, index) => [
        type,
        { schema: referenceTo(schema), ...(index === 0 ? { example } : {}) },
      ]),
    ),
  };
}

function describeProblems(codes: readonly ProblemCode[]): DescribedResponse {
  const examples = codes.map((code) => {
    const value = { type: problemType(code), title: problemTitle(code) };
    return [code, { value: { ...value, status: problemStatus(code) } }] as const;
  });
  return {
    description: codes.map((code) => `\`${code}\`: ${problemTitle(code)}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: referenceTo(Problem),
        examples: Object.fromEntries(examples),
      },
    },
  };
}
