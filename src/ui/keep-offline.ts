/**
 * Lets this browser keep the pages that are open, and what the sheet was asked, for when the connection is lost. Where the
 * browser keeps nothing, such as without https, the page works as long as it stays open.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    active?.postMessage(files.filter((path) => path.startsWith('/assets/')));
  } catch {
    // A browser that forbids it works without.
  }
}
