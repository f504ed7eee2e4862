import { exampleHold, exampleIds, pageWith } from './examples.ts';
import { Hold, HoldPage, NewHold } from './holds.ts';
import { answer, body, type Operation } from './operation.ts';

const group = 'Holds';

export const holdOperations = [
  {
    id: 'listHolds',
    group,
    method: 'GET',
    path: '/api/v1/holds',
    access: 'loans.borrow',
    summary: 'List the books you wait for',
    answers: [answer(200, HoldPage, pageWith(exampleHold))],
  },
  {
    id: 'placeHold',
    group,
    method: 'POST',
    path: '/api/v1/holds',
    access: 'loans.borrow',
    summary: 'Queue for a book',
    description: 'Ready at once when a copy is free.',
    headers: ['Idempotency-Key'],
    body: body(NewHold, { bookId: exampleIds.book }),
    answers: [answer(201, Hold, exampleHold)],
    problems: ['not-found', 'no-copy-free', 'already-yours', 'hold-limit', 'book-withdrawn'],
  },
  {
    id: 'cancelHold',
    group,
    method: 'DELETE',
    path: '/api/v1/holds/{id}',
    access: 'loans.borrow',
    summary: 'Leave the queue',
    answers: [
      answer(200, Hold, { ...exampleHold, state: 'cancelled', copy: null, collectBy: null }),
    ],
    problems: ['hold-ended'],
  },
] as const satisfies readonly Operation[];
