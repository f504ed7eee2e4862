import { posix, win32 } from 'node:path';

/** Debian's headless shell comes first: without a window to draw it takes half the time. */
const linux = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const mac = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windows = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The places where a Chromium, Chrome or Edge usually is, the likelier first. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) => mac.map((app) => posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const known = folders.filter((folder) => folder !== undefined);
    return known.flatMap((folder) => windows.map((file) => win32.join(folder, file)));
  }
  const names = [...linux, 'microsoft-edge', 'microsoft-edge-stable'];
  return linuxFolders.flatMap((folder) => names.map((name) => posix.join(folder, name)));
}
