import { exampleIds, exampleOffice, exampleSummary, pageWith } from './examples.ts';
import { answer, type Operation } from './operation.ts';
import {
  BookStatistics,
  IdlePage,
  IdleQuery,
  LoanStatistics,
  OfficeStatistics,
  OfficeStatisticsQuery,
  StatisticsQuery,
} from './statistics.ts';

const group = 'Statistics';
const range = { from: '2026-02', to: '2026-03', asOf: '2026-03-20T09:12:00.000Z' };
const access = 'statistics.read';

export const statisticsOperations = [
  {
    id: 'countLoans',
    group,
    method: 'GET',
    path: '/api/v1/stats/loans',
    access,
    summary: 'Loans by month, office and day of the week',
    description: 'A loan belongs to the month and the day on which it began, at its office.',
    query: StatisticsQuery,
    answers: [
      answer(200, LoanStatistics, {
        ...range,
        offices: [exampleOffice],
        loans: 93,
        months: [
          { month: '2026-02', loans: [51] },
          { month: '2026-03', loans: [42] },
        ],
        weekdays: [22, 18, 17, 16, 14, 4, 2],
      }),
    ],
  },
  {
    id: 'rankBooks',
    group,
    method: 'GET',
    path: '/api/v1/stats/books',
    access,
    summary: 'The most wanted books',
    description: 'By people who wait now, and by loans in the range.',
    query: StatisticsQuery,
    answers: [
      answer(200, BookStatistics, {
        ...range,
        waitedFor: [{ book: exampleSummary, waiting: 3, loans: 7 }],
        lent: [{ book: exampleSummary, waiting: 3, loans: 7 }],
      }),
    ],
  },
  {
    id: 'compareOffices',
    group,
    method: 'GET',
    path: '/api/v1/stats/offices',
    access,
    summary: 'Compare the offices',
    description: 'Copies, loans, overdue and idle copies, and how long reservations wait.',
    query: OfficeStatisticsQuery,
    answers: [
      answer(200, OfficeStatistics, {
        ...range,
        offices: [
          {
            office: exampleOffice,
            copies: 240,
            onLoan: 61,
            overdue: 4,
            idle: 23,
            loans: 93,
            holds: 12,
            averageWaitDays: 5.5,
            medianWaitDays: 4,
          },
        ],
      }),
    ],
  },
  {
    id: 'listIdleCopies',
    group,
    method: 'GET',
    path: '/api/v1/stats/idle',
    access,
    summary: 'List copies that nobody borrows',
    description: 'The longest idle first.',
    query: IdleQuery,
    answers: [
      answer(
        200,
        IdlePage,
        pageWith({
          id: exampleIds.copy,
          barcode: 'OSL-00142',
          book: exampleSummary,
          office: exampleOffice,
          idleSince: '2024-11-03T13:05:00.000Z',
        }),
      ),
    ],
  },
] as const satisfies readonly Operation[];
