import { expect, test } from 'vitest';
import { developmentMarkers } from './development-markers.ts';

test.each(['var a="react-dom-client.development.js"', 'ines.morvane@fernhill.example'])(
  'finds what development left in %s',
  (text) => expect(developmentMarkers(text)).toHaveLength(1),
);

test('finds nothing in a product build', () => {
  expect(developmentMarkers('react-dom-client.production name@company.example')).toEqual([]);
});
