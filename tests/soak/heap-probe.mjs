// Loaded beside the bot (node --expose-gc --import): tells whoever started it what it holds on to, when asked.
process.on('message', (message) => {
  if (message !== 'memory') return;
  // What finalizers let go of is collected the second time.
  globalThis.gc();
  setImmediate(() => {
    globalThis.gc();
    const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
    process.send({ heapUsed, external: external + arrayBuffers, rss });
  });
});
// Being ready to tell keeps nothing running.
process.channel.unref();
