/** Where the API is when it is not where the pages are: an origin without a trailing slash. */
export const apiOrigin = process.env.NEXT_PUBLIC_API_URL ?? '';
