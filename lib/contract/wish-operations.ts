import { exampleIds, exampleSummary, exampleWish, pageWith } from './examples.ts';
import { answer, body, type Operation } from './operation.ts';
import {
  ForgottenWishes,
  NewAnswer,
  NewWish,
  Similar,
  SimilarQuery,
  Wish,
  WishPage,
  WishQuery,
} from './wishes.ts';

const group = 'Wishes';

export const wishOperations = [
  {
    id: 'listWishes',
    group,
    method: 'GET',
    path: '/api/v1/wishes',
    access: 'wishes.read',
    summary: 'List what people wish the library had',
    description:
      'The most wanted first, or the newest. Withdrawn wishes are shown to whoever wished only. ' +
      'A wish whose votes change while pages are read may move between them.',
    query: WishQuery,
    answers: [answer(200, WishPage, pageWith(exampleWish))],
  },
  {
    id: 'makeWish',
    group,
    method: 'POST',
    path: '/api/v1/wishes',
    access: 'wishes.make',
    summary: 'Wish for a book',
    description:
      'It counts as the first vote. When the library has the book, or somebody wished for it ' +
      'before, the answer is 409 with that book or wish as `current`.',
    headers: ['Idempotency-Key'],
    body: body(NewWish, { title: 'The Salt Road', author: 'Imre Quist', isbn: '0-306-40615-2' }),
    answers: [answer(201, Wish, exampleWish)],
    problems: ['in-catalogue', 'similar-wish'],
  },
  {
    id: 'findSimilar',
    group,
    method: 'GET',
    path: '/api/v1/wishes/similar',
    access: 'wishes.read',
    summary: 'Find what would make a wish needless',
    description: 'Books with the ISBN or the title, and wishes that can be voted for instead.',
    query: SimilarQuery,
    answers: [answer(200, Similar, { books: [exampleSummary], wishes: [exampleWish] })],
  },
  {
    id: 'withdrawWish',
    group,
    method: 'DELETE',
    path: '/api/v1/wishes/{id}',
    access: 'wishes.make',
    summary: 'Withdraw your own wish',
    description: 'While nobody else voted for it. Restoring brings it back.',
    answers: [answer(200, Wish, { ...exampleWish, votes: 1, state: 'withdrawn' })],
    problems: ['wish-shared', 'wish-closed'],
  },
  {
    id: 'restoreWish',
    group,
    method: 'POST',
    path: '/api/v1/wishes/{id}/restore',
    access: 'wishes.make',
    summary: 'Restore your withdrawn wish',
    answers: [answer(200, Wish, exampleWish)],
    problems: ['similar-wish'],
  },
  {
    id: 'voteForWish',
    group,
    method: 'POST',
    path: '/api/v1/wishes/{id}/vote',
    access: 'wishes.make',
    summary: 'Vote for a wish',
    description: 'Once for each person; again changes nothing.',
    answers: [answer(200, Wish, exampleWish)],
    problems: ['wish-closed'],
  },
  {
    id: 'takeBackVote',
    group,
    method: 'DELETE',
    path: '/api/v1/wishes/{id}/vote',
    access: 'wishes.make',
    summary: 'Take your vote back',
    answers: [answer(200, Wish, { ...exampleWish, votes: 3, yourVote: false })],
    problems: ['wish-closed'],
  },
  {
    id: 'answerWish',
    group,
    method: 'POST',
    path: '/api/v1/wishes/{id}/answer',
    access: 'wishes.decide',
    summary: 'Answer a wish',
    description:
      'Planned, ordered, bought (with the book that fulfils it) or declined (with a note that ' +
      'says why); `open` takes an answer back. When someone else was faster the answer is 412, ' +
      'and its `current` is the wish as it is now.',
    headers: ['If-Match'],
    body: body(NewAnswer, { state: 'bought', bookId: exampleIds.book }),
    answers: [
      answer(200, Wish, {
        ...exampleWish,
        state: 'bought',
        answeredAt: '2026-03-20T09:12:00.000Z',
        book: exampleSummary,
        news: true,
        version: 2,
      }),
    ],
    problems: ['similar-wish', 'wish-closed'],
  },
  {
    id: 'noticeAnswer',
    group,
    method: 'POST',
    path: '/api/v1/wishes/{id}/notice',
    access: 'wishes.make',
    summary: 'Say that you have read the answer to your wish',
    answers: [answer(200, Wish, exampleWish)],
  },
  {
    id: 'forgetWishes',
    group,
    method: 'DELETE',
    path: '/api/v1/wishes/history',
    access: 'wishes.make',
    summary: 'Delete the traces of your past wishes',
    description:
      'Wishes that are bought, declined or withdrawn no longer say whose they were or who voted. ' +
      'This cannot be undone.',
    answers: [answer(200, ForgottenWishes, { wishes: 2 })],
  },
] as const satisfies readonly Operation[];
