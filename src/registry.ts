import { type RegistryFault, registryToFaults } from './japanese/department-registry.ts';
import { departmentsToDraft, type RegistryDraft } from './japanese/registry-draft.ts';
import { loadTokenizer } from './japanese/tokenizer.ts';
import type { Plan } from './model/plan.ts';
import type { Registry } from './model/registry-schema.ts';

export type { RegistryDraft, RegistryFault };

/** Drafts a registry of a plan's departments, compared with an older one. */
export async function draftRegistry(plan: Plan, older: Registry | null = null): Promise<RegistryDraft> {
  return departmentsToDraft(plan.departments, older, await loadTokenizer());
}

/** Contradictions in a registry: a duplicate name, a cycle, a reference to a missing entry. */
export function findRegistryFaults(registry: Registry): RegistryFault[] {
  return registryToFaults(registry);
}
