import * as z from 'zod';
import { Hold } from './holds.ts';
import { Loan } from './loans.ts';
import { Member } from './member.ts';
import { PageQuery, pageOf } from './page.ts';

/** `GET /api/v1/desk/members`, by name. Whoever has borrowed, reserved or opened the app is there. */
export const MemberPage = pageOf(Member.extend({ openLoans: z.int() }));

export const MemberQuery = PageQuery.extend({
  /** Beginnings of words of the name; case and accents are folded. */
  q: z.string().trim().max(100).default(''),
});

/** `GET /api/v1/desk/members/{id}`: what a person has now. Past loans are their own business. */
export const MemberAccount = z.object({
  member: Member,
  loans: z.array(Loan),
  holds: z.array(Hold),
});

export type MemberPage = z.infer<typeof MemberPage>;
export type MemberQuery = z.infer<typeof MemberQuery>;
export type MemberAccount = z.infer<typeof MemberAccount>;
