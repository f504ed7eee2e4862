const promises = [
  {
    title: 'One account',
    text: 'The Microsoft account you already use at work. No other password, no sign-up.',
  },
  {
    title: 'Roles decide',
    text: 'Readers read, librarians add, administrators run the library. You always see what your role opens, and why.',
  },
  {
    title: 'Refusals explain themselves',
    text: 'Where a door stays shut, you learn which role would open it and whom to ask.',
  },
] as const;

export function LandingPromises() {
  return (
    <ul className="mt-auto grid gap-x-10 gap-y-6 border-line border-t pt-8 md:grid-cols-3">
      {promises.map(({ title, text }) => (
        <li key={title}>
          <h2 className="font-display text-lg font-semibold">{title}</h2>
          <p className="mt-1 text-muted">{text}</p>
        </li>
      ))}
    </ul>
  );
}
