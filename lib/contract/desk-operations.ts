import { exampleHold, exampleIds, exampleLoan, exampleMember, pageWith } from './examples.ts';
import { DeskLoan, DeskReturn, NewDeskLoan, NewDeskReturn } from './loans.ts';
import { MemberAccount, MemberPage, MemberQuery } from './members.ts';
import { answer, body, type Operation } from './operation.ts';

const group = 'Lending desk';

export const deskOperations = [
  {
    id: 'listMembers',
    group,
    method: 'GET',
    path: '/api/v1/desk/members',
    access: 'loans.manage',
    summary: 'Find a member by name',
    query: MemberQuery,
    answers: [answer(200, MemberPage, pageWith({ ...exampleMember, openLoans: 1 }))],
  },
  {
    id: 'getMember',
    group,
    method: 'GET',
    path: '/api/v1/desk/members/{id}',
    access: 'loans.manage',
    summary: 'See what a member has now',
    description: 'Past loans are their own business.',
    answers: [
      answer(200, MemberAccount, {
        member: exampleMember,
        loans: [exampleLoan],
        holds: [exampleHold],
      }),
    ],
  },
  {
    id: 'lendAtDesk',
    group,
    method: 'POST',
    path: '/api/v1/desk/loans',
    access: 'loans.manage',
    summary: 'Lend a copy to a member',
    headers: ['Idempotency-Key'],
    body: body(NewDeskLoan, { barcode: 'OSL-00142', memberId: exampleIds.person }),
    answers: [answer(201, DeskLoan, { loan: exampleLoan, member: exampleMember })],
    problems: ['not-found', 'copy-taken', 'already-yours', 'loan-limit', 'book-withdrawn'],
  },
  {
    id: 'returnAtDesk',
    group,
    method: 'POST',
    path: '/api/v1/desk/returns',
    access: 'loans.manage',
    summary: 'Take a copy back',
    description: 'Says for whom to put it aside, when someone waits.',
    headers: ['Idempotency-Key'],
    body: body(NewDeskReturn, { barcode: 'OSL-00142' }),
    answers: [
      answer(200, DeskReturn, {
        loan: { ...exampleLoan, state: 'returned', endedAt: '2026-03-20T09:12:00.000Z' },
        member: exampleMember,
        reservedFor: {
          holdId: exampleIds.hold,
          member: { ...exampleMember, name: 'Wilma Tresk' },
          collectBy: '2026-03-25',
        },
      }),
    ],
    problems: ['not-found', 'not-on-loan'],
  },
] as const satisfies readonly Operation[];
