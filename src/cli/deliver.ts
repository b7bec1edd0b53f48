import { exists, writeWhole } from '../files/disk.ts';
import { FileError } from '../files/problem.ts';
import { reportWords } from '../messages/command-words.ts';
import type { Out } from './out.ts';

/** What a command was asked for: to stdout, or into a file, which is told on stderr, so that stdout holds nothing else. */
export async function deliver(content: string | Uint8Array, output: string | null, out: Out): Promise<void> {
  if (output === null || output === '-') out.io.stdout.write(content);
  else await writeReported(output, content, out);
}

/** A draft that a person goes on with: to stdout, or into a new file; one that is there may be such a draft, completed. */
export async function deliverDraft(draft: string, output: string | null, out: Out): Promise<void> {
  if (output === null || output === '-') return out.print(draft);
  if (await exists(output)) throw new FileError({ code: 'output/exists', path: output });
  await writeWhole(output, draft);
  out.say(reportWords.exported, { path: output });
}

/** A file beside what is printed. */
export async function writeReported(path: string, content: string | Uint8Array, out: Out): Promise<void> {
  await writeWhole(path, content);
  out.warn(reportWords.exported, { path });
}
