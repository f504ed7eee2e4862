/** One style sheet for the emulator's pages: light and dark, from 320 pixels up. */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f3f4f7, #14161b);
  --card: light-dark(#ffffff, #1d2027);
  --text: light-dark(#1b1f27, #eceef2);
  --muted: light-dark(#565e6c, #a7aebb);
  --line: light-dark(#d5d9e0, #383d48);
  --accent: light-dark(#1d5fbf, #8ab8ff);
  --on-accent: light-dark(#ffffff, #10131a);
  --hover: light-dark(#eef3fb, #262b35);
  --notice: light-dark(#fff3cd, #3b3113);
  --notice-text: light-dark(#5b4300, #ffe08a);
  --problem: light-dark(#a3131f, #ff9aa2);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.5 system-ui, 'Segoe UI', sans-serif;
}
.notice {
  margin: 0;
  padding: 0.5rem 1rem;
  background: var(--notice);
  color: var(--notice-text);
  text-align: center;
  font-size: 0.875rem;
}
main {
  width: min(34rem, calc(100% - 2rem));
  margin: 2rem auto;
  padding: clamp(1.25rem, 4vw, 2.25rem);
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
}
h1 { margin: 0 0 0.25rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 0.875rem; font-weight: 600; color: var(--muted); }
.lead { margin: 0; color: var(--muted); overflow-wrap: anywhere; }
.accounts, .ways { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
button, input { font: inherit; color: inherit; border-radius: 0.5rem; }
button { cursor: pointer; }
.account {
  display: flex;
  gap: 0.875rem;
  width: 100%;
  padding: 0.625rem 0.75rem;
  text-align: start;
  background: transparent;
  border: 1px solid var(--line);
}
.account:hover { background: var(--hover); }
.account.hinted { border-color: var(--accent); border-width: 2px; }
.avatar {
  flex: none;
  width: 2.5rem;
  height: 2.5rem;
  display: grid;
  place-items: center;
  border-radius: 50%;
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
  font-size: 0.875rem;
}
.who { min-width: 0; display: grid; }
.name { font-weight: 600; overflow-wrap: anywhere; }
.username { color: var(--muted); font-size: 0.875rem; overflow-wrap: anywhere; }
.tags { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-top: 0.25rem; }
.tag {
  padding: 0 0.5rem;
  font-size: 0.75rem;
  line-height: 1.375rem;
  border: 1px solid var(--line);
  border-radius: 1rem;
}
.tag.state { border-style: dashed; color: var(--muted); }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.row.end { justify-content: flex-end; }
.row input { flex: 1 1 12rem; min-width: 0; }
input {
  padding: 0.5rem 0.75rem;
  background: var(--card);
  border: 1px solid var(--muted);
}
.primary, .quiet { padding: 0.5rem 1.25rem; border: 1px solid transparent; font-weight: 600; }
.primary { background: var(--accent); color: var(--on-accent); }
.primary:hover { filter: brightness(1.08); }
.quiet { background: transparent; border-color: var(--line); }
.quiet:hover { background: var(--hover); }
form + form > .quiet { margin-top: 1.5rem; }
.problem { margin: 0.5rem 0; color: var(--problem); overflow-wrap: anywhere; }
.ways { margin-top: 1.5rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
