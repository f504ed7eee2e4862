import 'server-only';

/** A value that may be there already. Kept apart from `await`, which always yields. */
export type MaybePromise<T> = T | Promise<T>;

/** `next(value)`, at once when the value is there, else when it is. */
export function andThen<T, U>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<U>,
): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
