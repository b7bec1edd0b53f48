// One run of extract over a folder; prints its summary as JSON, with the most memory that the process took.
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { main } from '../../src/cli/main.ts';

const [input = '', output = ''] = process.argv.slice(2);
const stdout = new PassThrough();
const io = { stdout, stderr: process.stderr, env: {}, isStdoutTerminal: false, isStderrTerminal: false };
const printed = text(stdout);
await main(['extract', input, '-o', output, '--json'], io);
stdout.end();
const summary = JSON.parse((await printed).trim().split('\n').at(-1) ?? '{}');
console.log(JSON.stringify({ ...summary, residentBytes: process.resourceUsage().maxRSS * 1024 }));
