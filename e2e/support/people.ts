/** People of the emulator's directory (emulators/entra/directory.ts), by what they are to a test. */
export type Person = { readonly name: string; readonly username: string };

const person = (name: string, domain = 'fernhill.example'): Person => ({
  name,
  username: `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`,
});

/** Fernhill Works, the company that runs the app. */
export const homeTenant = '6f1c2a54-8b3e-4d07-9a61-2e5b7c90d413';

export const reader = person('Ines Morvane');
export const librarian = person('Tomas Brandvik');
export const libraryAdmin = person('Priya Sundaresh');
export const accessAdmin = person('Jonas Adeyorin');
export const auditor = person('Hanna Wiesental');
export const everyRole = person('Leo Castellarin');
export const withoutRole = person('Nora Beckwith-Sund');
export const disabledPerson = person('Owen Prysdale');
export const partnerReader = person('Sofia Marchevale', 'brookvale.example');
