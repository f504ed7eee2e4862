import 'server-only';

/**
 * So many books at most are ranked and sorted to find a page, which takes some milliseconds. Of more, a
 * walk along an order meets a page soon.
 */
export const mostGathered = 2000;

/** So many are sorted when a walk was in vain: that takes ten milliseconds, and the page is whole. */
export const mostSorted = 10_000;

/**
 * How far one request walks, in slices with others' requests between: it stops looking after some
 * 10,000 books and gives the cursor from which to go on. The first slices fill most pages.
 */
export const walkedSlices = [100, 400, 2000, 8000] as const;

/**
 * So much further where numbers alone say which books are looked for: another three milliseconds for
 * each. Without them, books that stand together at the end of a large catalogue, such as those of
 * another script, would be found after many empty pages.
 */
export const furtherSlices = [8000, 8000, 8000, 8000] as const;

/** So many books are sorted in the time in which a walk leads past one. */
export const sortedPerWalked = 0.4;

/** Years in which there are more books are asked of the rows on the way: one of a few is of them. */
export const mostOfYears = 100_000;

/** Books of terms that are packed in fewer bytes are read sooner than it is known whether they changed. */
export const fewestKeptBytes = 1024;

/** For each database: a hundred terms of a million books. */
export const mostKeptBytes = 16 * 2 ** 20;

/** So many of the latest books that match are asked for their copies: that takes some milliseconds. */
export const mostCounted = 2000;

/** Values of more books are counted without reading their rows. */
export const mostRowsCounted = 300;
