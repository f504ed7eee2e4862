import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Skeleton } from './skeleton.tsx';

test('may stand in a paragraph, where text is expected', () =>
  expect(renderToStaticMarkup(createElement(Skeleton))).toMatch(/^<span [^>]*class="block /));
