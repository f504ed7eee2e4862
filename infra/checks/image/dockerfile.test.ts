import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '@/scripts/repository.ts';
import { ourDockerfile } from './assemble-image.ts';
import { copiesFromBuild, readDockerfile, type Stage } from './dockerfile.ts';

const stages = ourDockerfile();
const last: Stage = stages.at(-1) ?? { base: '', instructions: [] };
const all = stages.flatMap(({ instructions }) => instructions);

function textsOf(stage: Stage, name: string): string[] {
  return stage.instructions.filter((one) => one.name === name).map(({ text }) => text);
}

describe('the Dockerfile', () => {
  test('builds in one stage and runs in another', () => {
    expect(stages.map(({ base }) => base.split(' AS ')[1])).toEqual(['build', undefined]);
  });

  test('runs as somebody who is not root, by number', () => {
    expect(textsOf(last, 'USER')).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
  });

  test('changes nothing in the stage that is shipped but by copying what was built', () => {
    expect(last.instructions.filter(({ name }) => name === 'RUN' || name === 'ADD')).toEqual([]);
    expect(copiesFromBuild(last).length).toBe(textsOf(last, 'COPY').length);
  });

  test('takes nothing secret', () => {
    const given = all
      .filter(({ name }) => name === 'ARG' || name === 'ENV')
      .map(({ text }) => text);
    expect(given.join(' ')).not.toMatch(/secret|password|token|_key\b/i);
  });

  test('is built for no deployment in particular: the pages say where their API is', () => {
    expect(all.filter(({ name }) => name === 'ARG')).toEqual([]);
  });

  test('installs what the lock file names', () => {
    expect(textsOf(stages[0] ?? last, 'RUN')[0]).toBe('npm ci');
  });

  test('uses the major version of Node that the tests use', () => {
    for (const { base } of stages) expect(base).toMatch(/(^node:|\/nodejs)24\b/);
  });
});

describe('.dockerignore', () => {
  const lines = readFileSync(inRepository('.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));

  test('leaves out everything that it does not name', () => {
    expect(lines[0]).toBe('*');
    expect(lines).toContain('**/.env*');
  });

  test('names what is there', () => {
    expect(allowed.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });

  test('names no infrastructure, tests or history', () => {
    expect(allowed.filter((path) => /^(infra|e2e|bench|docs|\.git.*|data)$/.test(path))).toEqual(
      [],
    );
  });
});

test('a COPY from elsewhere is refused', () => {
  const [stage] = readDockerfile('FROM x\nCOPY . .\n');
  expect(() => copiesFromBuild(stage ?? last)).toThrow('from the build stage');
});
