import type { Wish } from '@/lib/contract/wishes.ts';

/** What an answer comes to, such as "The library ordered it"; a time may follow. */
export function answerSentence({ state, book }: Pick<Wish, 'state' | 'book'>): string {
  switch (state) {
    case 'planned':
      return 'The library plans to buy it, decided';
    case 'ordered':
      return 'The library ordered it';
    case 'bought':
      return book ? 'It is on the shelf, since' : 'The library bought it';
    case 'declined':
      return 'The library will not buy it, decided';
    default:
      return 'Answered';
  }
}
