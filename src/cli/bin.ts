#!/usr/bin/env node
import { refuseOldNode } from './node-version.ts';

const refusal = refuseOldNode(process.versions.node);
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  // loaded only now, because an old Node fails on what it imports
  const { enableCompileCache } = await import('node:module');
  // half of the start is spent on reading the program's own files; Node keeps what it made of them in its temporary folder
  enableCompileCache();
  const { main } = await import('./main.ts');
  const { processToIo } = await import('./io.ts');
  // `koteihyo … | head` closes the pipe early: what is left to print is not wanted, what is left to publish is
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  process.exitCode = await main(process.argv.slice(2), processToIo());
}
