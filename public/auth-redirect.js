// Hands Microsoft's answer to the app, and says so in words when there is none.
const silentFrame = window.parent !== window;

function explain(title, detail) {
  document.title = `${title} · Keyless`;
  document.getElementById('title').textContent = title;
  document.getElementById('detail').textContent = detail;
}

if (!window.msalRedirectBridge) {
  explain(
    'Signing in did not work',
    'A part of the app did not load. Go to the app and try again.',
  );
} else {
  window.msalRedirectBridge.broadcastResponseToMainFrame().catch((error) => {
    if (silentFrame) return;
    if (error?.errorCode === 'empty_response') {
      explain(
        'Nothing to do here',
        'This page only takes part in signing in. Go to the app instead.',
      );
    } else {
      explain(
        'Signing in did not work',
        'The answer from Microsoft could not be read. Go to the app and sign in again.',
      );
    }
  });
}
