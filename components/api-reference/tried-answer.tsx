import { Badge } from '@/components/ui/badge.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { TextArea } from '@/components/ui/text-area.tsx';
import type { RawAnswer } from '@/lib/browser/api/call-raw.ts';
import { jsonText } from './json-text.ts';

const firstFailure = 400;

/** What came back: status, how long it took, headers and body. */
export function TriedAnswer({ answer }: { readonly answer: RawAnswer }) {
  const { status, ms, headers, text } = answer;
  return (
    <div className="grid gap-3">
      <p role="status" className="flex items-center gap-3 text-sm">
        <Badge tone={status < firstFailure ? 'accent' : 'danger'}>{status}</Badge>
        <span className="text-muted tabular-nums">{ms} ms</span>
      </p>
      <Facts>
        {headers.map(([name, value]) => (
          <Fact key={name} name={name}>
            <Code>{value}</Code>
          </Fact>
        ))}
      </Facts>
      <TextArea label="Answer" readOnly rows={12} spellCheck={false} value={jsonText(text)} />
    </div>
  );
}
