import 'server-only';

type CommandSetting = {
  /** The commands that read it, as one types them. */
  readonly readBy: string;
  readonly otherwise: string;
  readonly about: string;
};

/** What commands read and the running app does not; each command checks its own. */
export const commandSettings: Readonly<Record<string, CommandSetting>> = {
  NEXT_PUBLIC_API_URL: {
    readBy: '`npm run build`, `npm run site`',
    otherwise: 'the pages’ own origin',
    about: 'The origin of the API, for pages that are served from elsewhere.',
  },
  ENTRA_AUTHORITY_HOST: {
    readBy: '`npm run build`, `npm run site`',
    otherwise: '`https://login.microsoftonline.com`',
    about: 'As above: where the pages’ content security policy lets people sign in.',
  },
  KEYLESS_CHROMIUM: {
    readBy: '`npm test`, `npm run doctor`',
    otherwise: 'an installed Chromium, Chrome or Edge, else Playwright’s',
    about: 'The path of the browser for the tests.',
  },
  KEYLESS_HOSTS: {
    readBy: '`npx playwright test`',
    otherwise: '`node`',
    about:
      'On which hosts the browser tests run: node, static-web-apps, two-origins, separated by commas.',
  },
  EMULATORS_PORT: {
    readBy: '`npm run emulators`',
    otherwise: '`3100`',
    about: 'The port of the emulator of Entra ID. `npm start` chooses it itself.',
  },
  APP_ORIGINS: {
    readBy: '`npm run emulators`',
    otherwise: '`http://localhost:3000`',
    about:
      'Where the app is, separated by commas: the emulator sends people back to no other place.',
  },
};
