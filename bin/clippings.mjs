#!/usr/bin/env node
import module from 'node:module';
import '../src/typescript.mjs';

// What the engine compiled last time, where Node can keep it (from 22.8 on).
module.enableCompileCache?.();
const { main } = await import('../src/cli.ts');
await main(process.argv.slice(2));
