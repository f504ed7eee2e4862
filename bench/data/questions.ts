/** What is asked of each library, as a page of the app asks it. */
export const questions = {
  'first page': '/api/v1/books',
  'page from the middle': '/api/v1/books?sort=author&from=1990&limit=20',
  'with availability': '/api/v1/books?include=availability',
  'two words': '/api/v1/books?q=lighthouse+quist',
  'a broad word': '/api/v1/books?q=the',
  'while typing': '/api/v1/books?q=ligh',
  'two broad words by title': '/api/v1/books?q=crime+salt&sort=title',
  'a subject, newest first': '/api/v1/books?subject=history&sort=newest',
  'free now in English': '/api/v1/books?language=en&available=now',
  'a mistake': '/api/v1/books?q=lighthosue',
} as const;

export type Question = keyof typeof questions;

export const questionNames = Object.keys(questions) as readonly Question[];
