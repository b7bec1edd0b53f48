#!/usr/bin/env node
import { chooseLanguage } from './language.ts';
import { refuseOldNode } from './node-version.ts';

const argv = process.argv.slice(2);
const language = chooseLanguage(argv, process.env);
const refusal = refuseOldNode(process.versions.node, language);
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  // imported only after the version check: an old Node cannot load it
  const { enableCompileCache } = await import('node:module');
  const { join } = await import('node:path');
  const { tmpdir } = await import('node:os');
  // half of the start-up time goes into compiling the program's own files; with a cache, worker threads skip that too
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  enableCompileCache();
  const { main } = await import('./main.ts');
  const { processToIo } = await import('./io.ts');
  const { watchStreams } = await import('./streams.ts');
  const io = processToIo();
  // a stream may fail after main has returned
  watchStreams(io, language, (code) => {
    process.exitCode ||= code;
  });
  const code = await main(argv, io);
  process.exitCode = code === 0 ? process.exitCode : code;
}
