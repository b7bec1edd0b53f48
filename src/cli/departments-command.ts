import { readPlan } from '../files/published.ts';
import { registryKind } from '../files/registry-file.ts';
import { readYaml } from '../files/yaml-file.ts';
import { draftRegistry, draftToYaml, type Registry } from '../index.ts';
import { addCommand, type Host, type ReportFlags, toReportOptions } from './arguments.ts';
import type { Io } from './io.ts';
import { type ReportOptions, writeFailed } from './report.ts';

type DepartmentsOptions = ReportOptions & {
  /** Path of an older registry; null: nothing to compare with. */
  registry: string | null;
};

/** Print a registry draft of a plan's departments; 1 where the plan cannot be read, 2 where the registry is wrong. */
async function departmentsCommand(path: string, options: DepartmentsOptions, io: Io): Promise<0 | 1 | 2> {
  let older: Registry | null = null;
  try {
    older = options.registry === null ? null : await readYaml(options.registry, registryKind);
  } catch (error) {
    writeFailed(io, 'file', options.registry ?? path, error, options);
    return 2;
  }
  try {
    const { plan } = await readPlan(path);
    const draft = await draftRegistry(plan, older);
    const record = { type: 'registry-draft', edition: plan.edition, ...draft };
    io.stdout.write(options.json ? `${JSON.stringify(record)}\n` : draftToYaml(draft, plan.edition, options.language));
    return 0;
  } catch (error) {
    writeFailed(io, 'file', path, error, options);
    return 1;
  }
}

export function addDepartmentsCommand(host: Host): void {
  const { run, say } = host;
  addCommand(host, 'departments')
    .argument('<plan>', say('plan'))
    .option('--registry <file>', say('departments.registry'))
    .action((plan: string, { registry = null, ...flags }: ReportFlags & { registry?: string | null }) =>
      run((io) => departmentsCommand(plan, { ...toReportOptions(flags), registry }, io)),
    );
}
