import { samplePeople } from '../../emulators/entra/sample-people.ts';

/** What only development builds of React and Next hold. */
const developmentCode = ['react-dom-client.development', 'react-refresh', 'turbopack-hmr'];

/** The e-mail domains of the emulator's people, such as `fernhill.example`. */
const sampleDomains = samplePeople().map(({ username }) => username.replace(/^.*@/, ''));

const markers = [...new Set([...developmentCode, ...sampleDomains])];

/** @returns what in a page or script was made for development only */
export function developmentMarkers(text: string): string[] {
  return markers.filter((marker) => text.includes(marker));
}
