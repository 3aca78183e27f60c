/*
 * Lets a process or a thread import TypeScript, each for itself: Node does so from 22.18 on, though not within
 * node_modules; otherwise tsx does.
 */
if (!process.features.typescript || import.meta.url.includes('/node_modules/')) {
  const { register } = await import('tsx/esm/api');
  register();
}
