// Runs before the first paint (a blocking file: the content security policy allows no inline
// script). Applies the stored theme, and tells the style sheet whether somebody has signed in here
// before, so that a reload shows the frame's skeleton instead of flashing the landing page.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('keyless.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    // The same trace as lib/browser/session/storage-trace.ts.
    const signedInBefore = Object.keys(localStorage).some((key) =>
      /^msal\.[^|]+\.active-account-filters$/.test(key),
    );
    if (signedInBefore) root.dataset.returning = '';
  } catch {
    // Storage is blocked: the system's theme and the landing page are right.
  }
})();
