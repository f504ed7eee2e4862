/** Starts the services inside Next's own server: `next dev`, and the bench. The export has none. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServices } = await import('@/lib/server/services.ts');
  await startServices(process.env);
}
