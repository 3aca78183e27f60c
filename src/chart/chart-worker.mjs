// A thread starts without the loader that its parent has.
import '../typescript.mjs';

await import('./chart-worker.ts');
