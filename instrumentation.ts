/** Starts the services inside Next's own server: `next dev`, and the bench. The export has none. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { loadSettings } = await import('@/lib/server/settings/settings.ts');
  const { startServices } = await import('@/lib/server/services.ts');
  await startServices(loadSettings(process.env));
}
