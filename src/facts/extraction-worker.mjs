// A thread starts without the loader that its parent has, so it brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./extraction-worker.ts');
