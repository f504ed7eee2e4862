import 'server-only';

/**
 * SQL Server's errors that pass by themselves. From
 * https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues and
 * https://learn.microsoft.com/sql/connect/ado-net/configurable-retry-logic (its default lists).
 */
export const transientNumbers: ReadonlyMap<number, string> = new Map([
  [1204, 'no lock resources are left'],
  [1205, 'chosen as the victim of a deadlock'],
  [1222, 'a lock was not given in time'],
  [3960, 'another transaction changed the row (snapshot isolation)'],
  [4060, 'the database cannot be opened (yet)'],
  [4221, 'the replica is not ready for reading'],
  [10928, 'the limit of workers or sessions is reached'],
  [10929, 'the server is too busy'],
  [10936, 'the limit of requests is reached'],
  [40143, 'the service moves the database'],
  [40197, 'the service met an error, moves or is being updated'],
  [40501, 'the service is busy'],
  [40540, 'the service moves the database'],
  [40613, 'the database is not available (yet): it resumes or moves'],
  [42108, 'the pool is paused'],
  [42109, 'the pool is warming up'],
  [49918, 'not enough resources for the request'],
  [49919, 'too many create or update operations'],
  [49920, 'too many operations for the subscription'],
]);
