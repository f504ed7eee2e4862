'use client';

import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/text-area.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useTryRequest } from '@/lib/browser/queries/use-try-request.ts';
import { jsonText } from './json-text.ts';
import type { ListedOperation } from './listed-operations.ts';
import { requestOf } from './request-of.ts';
import { SendDialog } from './send-dialog.tsx';
import { TriedAnswer } from './tried-answer.tsx';

/** Sends the operation as the signed-in person. What may change something asks first. */
export function TryRequest({ operation }: { readonly operation: ListedOperation }) {
  const { method, path, parameters, requestBody } = operation;
  const example = requestBody?.content['application/json']?.example;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState(example === undefined ? undefined : jsonText(example));
  const [asking, setAsking] = useState(false);
  const attempt = useTryRequest();
  const send = () => {
    setAsking(false);
    attempt.mutate(requestOf(operation, typed, body));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (method === 'GET') send();
    else setAsking(true);
  };

  return (
    <form className="grid gap-4 rounded-lg border border-line p-4" onSubmit={submit}>
      <h3 className="font-semibold text-sm">Try it as yourself</h3>
      {parameters.map(({ name, required }) => (
        <TextField
          key={name}
          label={name}
          optional={!required}
          required={required}
          autoComplete="off"
          value={typed[name] ?? ''}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      {body === undefined ? null : (
        <TextArea
          label="Body"
          rows={8}
          spellCheck={false}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      )}
      <Button type="submit" look="primary" className="justify-self-start" busy={attempt.isPending}>
        Send {method}
      </Button>
      {attempt.error ? <ProblemNotice error={attempt.error} /> : null}
      {attempt.data ? <TriedAnswer answer={attempt.data} /> : null}
      <SendDialog
        open={asking}
        address={`${method} ${path}`}
        onSend={send}
        onClose={() => setAsking(false)}
      />
    </form>
  );
}
