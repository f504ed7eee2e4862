import { describe, expect, test } from 'vitest';
import { selectSteps } from './select-steps.ts';
import { steps } from './steps.ts';

const names = (selected: readonly string[]) => selectSteps(steps, selected).map(({ name }) => name);

describe('selectSteps', () => {
  test('no name selects all but what runs on request', () => {
    const onRequest = ['browser-static-web-apps', 'browser-two-origins', 'image'];
    expect([...names([]), ...onRequest]).toEqual(steps.map(({ name }) => name));
  });

  test('what runs on request is named', () => {
    expect(names(['browser-two-origins'])).toEqual(['build', 'browser-two-origins']);
  });

  test('a name selects that step', () => {
    expect(names(['unit'])).toEqual(['unit']);
  });

  test('a step brings what it needs, and the order stays', () => {
    expect(names(['browser', 'format'])).toEqual(['format', 'build', 'browser']);
  });

  test('an unknown name is answered with the known ones', () => {
    expect(() => names(['units'])).toThrow(/no step units.*unit, integration/);
  });
});
