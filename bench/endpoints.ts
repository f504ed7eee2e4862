/** What is asked of every server. */
export const endpoints = {
  me: '/api/v1/me',
  books: '/api/v1/books',
} as const;

export type Endpoint = keyof typeof endpoints;

export const endpointNames = Object.keys(endpoints) as readonly Endpoint[];
