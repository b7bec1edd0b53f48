import { readPlan } from '../files/published.ts';
import { registryKind } from '../files/registry-file.ts';
import { readYaml } from '../files/yaml-file.ts';
import { draftRegistry, draftToYaml } from '../index.ts';
import { addCommand, type ExitCode, type Host, optional, runTold } from './arguments.ts';
import type { Out, ReportOptions } from './out.ts';

type DepartmentsOptions = ReportOptions & {
  /** Path of an older registry; null: nothing to compare with. */
  registry: string | null;
};

/** Print a registry draft of a plan's departments. */
async function departmentsCommand(path: string, options: DepartmentsOptions, out: Out): Promise<ExitCode> {
  const { registry, language } = options;
  const older = registry === null ? null : await readYaml(registry, registryKind);
  const { plan } = await readPlan(path);
  const draft = await draftRegistry(plan, older);
  out.record({ type: 'registry-draft', edition: plan.edition, ...draft });
  out.print(draftToYaml(draft, plan.edition, language));
  return 0;
}

export function addDepartmentsCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'departments')
    .argument('<plan>', say('plan'))
    .addOption(optional('--registry <file>', say('departments.registry')))
    .action((plan: string, options: DepartmentsOptions) =>
      runTold(host, { kind: 'file', path: plan }, options, (out) => departmentsCommand(plan, options, out)),
    );
}
