import type { SignInProblem, SignInProblemCode } from './session.ts';

type Words = readonly [title: string, detail: string];

const words: Readonly<Record<SignInProblemCode, Words>> = {
  cancelled: [
    'Sign-in was cancelled',
    'You left Microsoft’s sign-in page before it was done. Sign in again whenever you like.',
  ],
  'consent-needed': [
    'The app needs an approval first',
    'Your organisation has to approve what this app may do for you. Ask an administrator to grant consent, then sign in again.',
  ],
  'confirmation-needed': [
    'Microsoft wants you to sign in again',
    'What you typed stays here. Open this app in another tab and sign in there, then come back and try again.',
  ],
  'not-assigned': [
    'You have no access to this app yet',
    'Your account is fine, but nobody has assigned this app to it. Ask an administrator for access, then sign in again.',
  ],
  'wrong-tenant': [
    'This account belongs to another organisation',
    'The app is not open to that organisation. Sign in again and choose your work account.',
  ],
  'account-disabled': [
    'This account is disabled',
    'An administrator has blocked it from signing in. Ask your help desk, or sign in with another account.',
  ],
  'popup-blocked': [
    'The browser blocked a window',
    'Allow pop-up windows for this site in the browser’s address bar, then sign in again.',
  ],
  'storage-blocked': [
    'The browser does not let this site remember you',
    'Allow cookies and site data for this site in the browser’s settings; if they are allowed, its storage is full: delete data of other sites. Then reload the page.',
  ],
  'signed-out': [
    'You are signed out',
    'You signed out in another tab, or the session has ended. Sign in again to go on.',
  ],
  'not-saved': [
    'What you began here was not saved',
    'You signed out, or switched accounts, in another tab before it was done.',
  ],
  offline: [
    'You are offline',
    'The browser has no connection to the internet. Check the network, then try again.',
  ],
  'clock-wrong': [
    'This device’s clock is wrong',
    'Microsoft refuses a sign-in when the clock is minutes off. Set date and time to automatic, then sign in again.',
  ],
  'timed-out': [
    'Microsoft did not answer in time',
    'The network may be slow or may block sign-in pages. Try again in a moment.',
  ],
  'server-down': [
    'Signing in is not possible right now',
    'The sign-in service does not answer. Nothing is wrong on your side: try again in a few minutes.',
  ],
  unknown: [
    'Signing in did not work',
    'Try again. If it happens again, give the reference below to your help desk.',
  ],
};

export function signInProblem(
  code: SignInProblemCode,
  reference: string | null = null,
): SignInProblem {
  const [title, detail] = words[code];
  return { code, title, detail, reference };
}
