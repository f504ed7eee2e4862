import { exampleIds, exampleLoan, exampleOffice, exampleSummary, pageWith } from './examples.ts';
import { ForgottenHistory, Loan, LoanPage, LoanQuery, NewLoan } from './loans.ts';
import { answer, body, type Operation } from './operation.ts';
import { ReminderPage } from './reminders.ts';

const group = 'Loans';

export const loanOperations = [
  {
    id: 'listLoans',
    group,
    method: 'GET',
    path: '/api/v1/loans',
    access: 'loans.borrow',
    summary: 'List your own loans',
    description: 'The newest first.',
    query: LoanQuery,
    answers: [answer(200, LoanPage, pageWith(exampleLoan))],
  },
  {
    id: 'borrowBook',
    group,
    method: 'POST',
    path: '/api/v1/loans',
    access: 'loans.borrow',
    summary: 'Borrow a book',
    description: 'Any free copy, or one at the office named.',
    headers: ['Idempotency-Key'],
    body: body(NewLoan, { bookId: exampleIds.book, officeId: exampleIds.office }),
    answers: [answer(201, Loan, exampleLoan)],
    problems: ['not-found', 'no-copy-free', 'already-yours', 'loan-limit', 'book-withdrawn'],
  },
  {
    id: 'renewLoan',
    group,
    method: 'POST',
    path: '/api/v1/loans/{id}/renew',
    access: 'loans.borrow',
    summary: 'Renew a loan',
    description: 'Your own; with `loans.manage` anyone’s.',
    answers: [answer(200, Loan, { ...exampleLoan, dueOn: '2026-04-20', renewals: 1 })],
    problems: ['not-renewable'],
  },
  {
    id: 'returnLoan',
    group,
    method: 'POST',
    path: '/api/v1/loans/{id}/return',
    access: 'loans.borrow',
    summary: 'Give a book back',
    description: 'Your own loan; with `loans.manage` anyone’s. Again changes nothing.',
    answers: [
      answer(200, Loan, {
        ...exampleLoan,
        state: 'returned',
        renewalBlockedBy: 'ended',
        endedAt: '2026-03-20T09:12:00.000Z',
      }),
    ],
  },
  {
    id: 'reportLost',
    group,
    method: 'POST',
    path: '/api/v1/loans/{id}/lost',
    access: 'loans.borrow',
    summary: 'Report a borrowed copy lost',
    description: 'Of your own loan; with `loans.manage` of anyone’s.',
    answers: [
      answer(200, Loan, {
        ...exampleLoan,
        state: 'lost',
        renewalBlockedBy: 'ended',
        endedAt: '2026-03-20T09:12:00.000Z',
      }),
    ],
    problems: ['loan-ended'],
  },
  {
    id: 'forgetHistory',
    group,
    method: 'DELETE',
    path: '/api/v1/loans/history',
    access: 'loans.borrow',
    summary: 'Delete your reading history',
    description: 'Past loans no longer say whose they were. This cannot be undone.',
    answers: [answer(200, ForgottenHistory, { loans: 12 })],
  },
  {
    id: 'listReminders',
    group,
    method: 'GET',
    path: '/api/v1/reminders',
    access: 'loans.borrow',
    summary: 'See what is due, overdue or ready to collect',
    description: 'The most urgent first.',
    answers: [
      answer(
        200,
        ReminderPage,
        pageWith({
          kind: 'due-soon',
          book: exampleSummary,
          office: exampleOffice,
          on: '2026-03-30',
          days: 2,
          loanId: exampleIds.loan,
          holdId: null,
        }),
      ),
    ],
  },
] as const satisfies readonly Operation[];
