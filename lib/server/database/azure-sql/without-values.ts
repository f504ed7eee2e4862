import 'server-only';

/** "The duplicate key value is (…)", "Truncated value: '…'", "the nvarchar value '…' to". */
const quoted = /(value(?: is|:)? )(\(.*?\)(?=\.|$)|'.*?'(?=[ .]|$))/gs;

/** SQL Server quotes values of the statement in its messages. They do not belong in a log. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  error.message = error.message.replace(quoted, '$1…');
  if (error.stack !== undefined) error.stack = error.stack.replace(quoted, '$1…');
  return error;
}
