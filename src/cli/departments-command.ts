import type { Command } from 'commander';
import { readPlan } from '../files/published.ts';
import { registryKind } from '../files/registry.ts';
import { readYaml } from '../files/yaml-file.ts';
import { draftRegistry, draftToYaml, type Registry } from '../index.ts';
import { addCommand, type ReportFlags, type Run, toReportOptions } from './arguments.ts';
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

const description =
  "Prints a plan's departments as a registry (YAML) to check, edit and keep beside the input as <base>.departments.yaml." +
  '\n\nHeld against an older registry it says which names are new, which are gone, and which look renamed, with scores.';

export function addDepartmentsCommand(program: Command, run: Run): void {
  addCommand(program, 'departments')
    .summary('draft a registry of departments')
    .description(description)
    .argument('<plan>', 'a dataset, or its plan.json')
    .option('--registry <file>', 'an older registry (YAML) to compare with')
    .action((plan: string, { registry = null, ...flags }: ReportFlags & { registry?: string | null }) =>
      run((io) => departmentsCommand(plan, { ...toReportOptions(flags), registry }, io)),
    );
}
