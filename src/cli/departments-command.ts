import { readPlan } from '../files/published.ts';
import { registryKind } from '../files/registry-file.ts';
import { readYaml } from '../files/yaml-file.ts';
import { draftRegistry, draftToYaml } from '../index.ts';
import { addCommand, type ExitCode, type Host, optional, runTold } from './arguments.ts';
import { type Io, writeRecord } from './io.ts';
import type { ReportOptions } from './report.ts';

type DepartmentsOptions = ReportOptions & {
  /** Path of an older registry; null: nothing to compare with. */
  registry: string | null;
};

/** Print a registry draft of a plan's departments. */
async function departmentsCommand(path: string, options: DepartmentsOptions, io: Io): Promise<ExitCode> {
  const { registry, json, language } = options;
  const older = registry === null ? null : await readYaml(registry, registryKind);
  const { plan } = await readPlan(path);
  const draft = await draftRegistry(plan, older);
  if (json) writeRecord(io, { type: 'registry-draft', edition: plan.edition, ...draft });
  else io.stdout.write(draftToYaml(draft, plan.edition, language));
  return 0;
}

export function addDepartmentsCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'departments')
    .argument('<plan>', say('plan'))
    .addOption(optional('--registry <file>', say('departments.registry')))
    .action((plan: string, options: DepartmentsOptions) =>
      runTold(host, { kind: 'file', path: plan }, options, (io) => departmentsCommand(plan, options, io)),
    );
}
