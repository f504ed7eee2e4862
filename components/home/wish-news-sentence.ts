import type { Wish } from '@/lib/contract/wishes.ts';

/** What became of the reader's wish, such as "Your wish came true: it is on the shelf". */
export function wishNewsSentence({ state }: Pick<Wish, 'state'>): string {
  switch (state) {
    case 'planned':
      return 'The library plans to buy what you wished for';
    case 'ordered':
      return 'The library ordered what you wished for';
    case 'bought':
      return 'Your wish came true: it is on the shelf';
    case 'declined':
      return 'The library will not buy it: read why';
    default:
      return 'The library answered your wish';
  }
}
