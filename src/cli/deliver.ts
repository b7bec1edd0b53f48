import { exists, writeWhole } from '../files/disk.ts';
import { FileError } from '../files/problem.ts';
import { reportWords } from '../messages/command-words.ts';
import type { Out } from './out.ts';

/** Write the result of a command to stdout or to a file. The path of the file is reported on stderr, so that stdout stays clean. */
export async function deliver(content: string | Uint8Array, output: string | null, out: Out): Promise<void> {
  if (output === null || output === '-') out.io.stdout.write(content);
  else await writeReported(output, content, out);
}

/** Write a draft to stdout or to a new file. An existing file is never replaced: a person may have completed it. */
export async function deliverDraft(draft: string, output: string | null, out: Out): Promise<void> {
  if (output === null || output === '-') return out.print(draft);
  if (await exists(output)) throw new FileError({ code: 'output/exists', path: output });
  await writeWhole(output, draft);
  out.say(reportWords.exported, { path: output });
}

/** Write a file and report its path on stderr. */
export async function writeReported(path: string, content: string | Uint8Array, out: Out): Promise<void> {
  await writeWhole(path, content);
  out.warn(reportWords.exported, { path });
}
