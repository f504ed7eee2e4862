import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { CommandError } from '../terminal/command-error.ts';
import { allowsInlineStyles } from './content-policy.ts';
import { filesBelow } from './files-below.ts';
import { policyViolations } from './policy-violations.ts';

/** @throws {CommandError} that lists what the content policy would block in the exported pages */
export function requireStrictPages(exported: string): void {
  const inlineStyles = allowsInlineStyles();
  const findings = filesBelow(exported)
    .filter((file) => file.endsWith('.html'))
    .flatMap((page) =>
      policyViolations(readFileSync(page, 'utf8'), inlineStyles).map(
        (finding) => `${relative(exported, page)}: ${finding}`,
      ),
    );
  if (findings.length === 0) return;
  throw new CommandError(`The content policy would block:\n  ${findings.join('\n  ')}`);
}
