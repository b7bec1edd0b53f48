import { type RegistryFault, registryToFaults } from './japanese/department-registry.ts';
import { departmentsToDraft, type RegistryDraft } from './japanese/registry-draft.ts';
import { loadTokenizer } from './japanese/tokenizer.ts';
import type { Plan } from './model/plan.ts';
import type { Registry } from './model/registry-schema.ts';

export type { RegistryDraft, RegistryFault };

/** A plan's departments as a registry to edit, held against an older one. */
export async function draftRegistry(plan: Plan, older: Registry | null = null): Promise<RegistryDraft> {
  return departmentsToDraft(plan.departments, older, await loadTokenizer());
}

/** What cannot be right in a registry: a name twice, a circle, a name that no entry has. */
export function findRegistryFaults(registry: Registry): RegistryFault[] {
  return registryToFaults(registry);
}
