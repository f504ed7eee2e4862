import 'server-only';

/**
 * A search whose rarest condition holds for at most so many books looks at all of them and sorts:
 * that takes a few milliseconds. One for more walks along its order until the page is full.
 */
export const mostGathered = 4000;

/**
 * How far one request walks, in slices with others' requests between: it stops looking after some
 * 10,000 books and gives the cursor from which to go on. The first slices fill most pages.
 */
export const walkedSlices = [400, 2000, 8000] as const;
