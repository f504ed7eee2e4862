/**
 * What the app can be asked to do. Routes, pages, navigation and tests name permissions, never
 * roles. Each has a phrase that completes "You may …" and "You may not …".
 */
const phrases = {
  'me.read': 'see your own access',
  'books.read': 'search and read the catalogue',
  'books.create': 'add books to the catalogue',
  'books.edit': 'correct what the catalogue says about a book',
  'books.import': 'bring in a file of books at once, and undo that',
  'books.export': 'take the catalogue away as a file',
  'books.withdraw': 'withdraw books from the catalogue and restore them',
  'copies.manage': 'add copies of books, withdraw them and restore them',
  'loans.borrow': 'borrow and reserve books and see what you have',
  'loans.manage': 'lend to others, take back from them and find members',
  'wishes.read': 'see which books colleagues wish for',
  'wishes.make': 'wish for books and vote for the wishes of others',
  'wishes.decide': 'answer wishes: order, buy or decline',
  'statistics.read': 'see statistics of lending',
  'offices.manage': 'add offices where copies stand',
  'library.administer': 'see the library’s key figures and its withdrawn books',
  'access.read': 'see every role and what it unlocks',
  'access.revoke': 'have the tokens that a person or service holds refused',
  'audit.read': 'read the audit trail',
  'platform.read': 'see the app’s own identity and its secrets’ state, and have them read again',
} as const;

export type Permission = keyof typeof phrases;

export const permissions = Object.keys(phrases) as readonly Permission[];

export function describePermission(permission: Permission): string {
  return phrases[permission];
}
