import { readPlan } from '../files/published.ts';
import { registryKind } from '../files/registry-file.ts';
import { readYaml } from '../files/yaml-file.ts';
import { draftRegistry, draftToYaml } from '../index.ts';
import { addCommand, type ExitCode, type Host, optional, runCommand } from './arguments.ts';
import { deliverDraft } from './deliver.ts';
import type { Out, ReportOptions } from './out.ts';

type DepartmentsOptions = ReportOptions & {
  /** Path of an older registry; null: nothing to compare with. */
  registry: string | null;
  /** Path of the draft; null: stdout. */
  output: string | null;
};

/** Print a registry draft of a plan's departments. */
async function departmentsCommand(path: string, options: DepartmentsOptions, out: Out): Promise<ExitCode> {
  const { registry, language, output } = options;
  const older = registry === null ? null : await readYaml(registry, registryKind);
  const { plan } = await readPlan(path);
  const draft = await draftRegistry(plan, older);
  out.record({ type: 'registry-draft', edition: plan.edition, ...draft });
  await deliverDraft(draftToYaml(draft, plan.edition, language), output, out);
  return 0;
}

export function addDepartmentsCommand(host: Host): void {
  const { say } = host;
  addCommand(host, 'departments')
    .argument('<plan>', say('plan'))
    .addOption(optional('--registry <file>', say('departments.registry')))
    .addOption(optional('-o, --output <file>', say('draftOutput')))
    .action((plan: string, options: DepartmentsOptions) =>
      runCommand(host, { kind: 'file', path: plan }, options, (out) => departmentsCommand(plan, options, out)),
    );
}
