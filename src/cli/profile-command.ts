import { basename } from 'node:path';
import { readInput } from '../files/disk.ts';
import { readProfileBeside } from '../files/inputs.ts';
import { FileError } from '../files/problem.ts';
import { profileKind } from '../files/profile-file.ts';
import { readYaml } from '../files/yaml-file.ts';
import { draftProfile, draftToProfileYaml, type Profile } from '../index.ts';
import { addCommand, type Host, type ReportFlags, toReportOptions } from './arguments.ts';
import type { Io } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

type ProfileCommandOptions = ReportOptions & {
  /** Path of the profile to read with; null: the one beside the input, if there is one. */
  profile: string | null;
  /** Opens an encrypted PDF; null: there is none. */
  password: string | null;
};

/** Print a profile draft of an input; 1 where it cannot be read, 2 where the profile to read with is wrong. */
async function profileCommand(path: string, options: ProfileCommandOptions, io: Io): Promise<0 | 1 | 2> {
  const { password, language, json } = options;
  try {
    const bytes = await readInput(path);
    const draft = await draftProfile(bytes, { password, profile: await readGiven(path, options) });
    const name = basename(path).normalize('NFC');
    const record = { type: 'profile-draft', file: path, ...draft };
    io.stdout.write(json ? `${JSON.stringify(record)}\n` : draftToProfileYaml(draft, name, language));
    return 0;
  } catch (error) {
    writeFailed(io, 'file', path, error, options);
    return error instanceof FileError && error.problem.code.startsWith('profile/') ? 2 : 1;
  }
}

function readGiven(path: string, { profile }: ProfileCommandOptions): Promise<Profile | null> {
  return profile === null ? readProfileBeside(path) : readYaml(profile, profileKind);
}

type ProfileFlags = ReportFlags & { profile?: string | null; password?: string | null };

export function addProfileCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'profile')
    .argument('<file>', say('profile.file'))
    .option('--profile <file>', say('profile.profile'))
    .option('--password <password>', say('password'))
    .action((file: string, { profile = null, password = null, ...flags }: ProfileFlags) =>
      run((io) => profileCommand(file, { ...toReportOptions(flags), profile, password }, io)),
    );
}
