import { basename } from 'node:path';
import { readInput } from '../files/disk.ts';
import { readProfileBeside } from '../files/inputs.ts';
import { profileKind } from '../files/profile-file.ts';
import { readYaml } from '../files/yaml-file.ts';
import { draftProfile, draftToProfileYaml } from '../index.ts';
import { addCommand, type ExitCode, type Host, optional, runCommand } from './arguments.ts';
import { deliverDraft } from './deliver.ts';
import type { Out, ReportOptions } from './out.ts';

type ProfileOptions = ReportOptions & {
  /** Path of the profile to read with; null: the one beside the input, if there is one. */
  profile: string | null;
  /** Opens an encrypted PDF; null: there is none. */
  password: string | null;
  /** Path of the draft; null: stdout. */
  output: string | null;
};

/** Print a profile draft of an input. */
async function profileCommand(path: string, options: ProfileOptions, out: Out): Promise<ExitCode> {
  const { password, language, output } = options;
  const bytes = await readInput(path);
  const given = options.profile;
  const profile = given === null ? await readProfileBeside(path) : await readYaml(given, profileKind);
  const draft = await draftProfile(bytes, { password, profile });
  out.record({ type: 'profile-draft', file: path, ...draft });
  await deliverDraft(draftToProfileYaml(draft, basename(path).normalize('NFC'), language), output, out);
  return 0;
}

export function addProfileCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'profile')
    .argument('<file>', say('profile.file'))
    .addOption(optional('--profile <file>', say('profile.profile')))
    .addOption(optional('--password <password>', say('password')))
    .addOption(optional('-o, --output <file>', say('draftOutput')))
    .action((file: string, options: ProfileOptions) =>
      runCommand(host, { kind: 'file', path: file }, options, (out) => profileCommand(file, options, out)),
    );
}
