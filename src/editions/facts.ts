import { activityToEnds, activityToWords, yearsToText } from '../model/activity-words.ts';
import type {
  Activity,
  Department,
  Indicator,
  Initiative,
  Lane,
  Measure,
  Project,
  Responsibility,
} from '../model/plan.ts';
import { figuresToText } from './change-texts.ts';

export type FactName =
  | 'lead'
  | 'role'
  | 'values'
  | 'flag'
  | 'initiatives'
  | 'departments'
  | 'end'
  | 'follows'
  | 'note'
  | 'kind'
  | 'aliases'
  | 'units'
  | 'namedBy';

/** A fact about a record besides its title. Values of `role`, `flag` and `end` are keys for wording; the others are text. */
export type Fact = { name: FactName; value: string };

export function measureToFacts({ lead }: Measure): Fact[] {
  return withText([{ name: 'lead', value: responsibilitiesToText(lead) }]);
}

export function indicatorToFacts({ role, cumulative, reprint, values }: Indicator): Fact[] {
  return withText([
    { name: 'role', value: role },
    { name: 'flag', value: cumulative ? 'cumulative' : '' },
    { name: 'flag', value: reprint ? 'reprint' : '' },
    { name: 'values', value: figuresToText({ values }) ?? '' },
  ]);
}

export function initiativeToFacts({ departments, reprint }: Initiative): Fact[] {
  return withText([
    { name: 'departments', value: responsibilitiesToText(departments) },
    { name: 'flag', value: reprint ? 'reprint' : '' },
  ]);
}

/** Initiatives and departments, if the lane has its own; its other facts are its activities. */
export function laneToFacts({ initiatives, departments }: Lane): Fact[] {
  return ownersToFacts(initiatives ?? [], departments ?? []);
}

export function projectToFacts({ initiatives, departments }: Project): Fact[] {
  return ownersToFacts(initiatives, departments);
}

export function activityToFacts({ endBasis, endKnown, openEnded, follows, note }: Activity): Fact[] {
  return withText([
    { name: 'end', value: endKnown ? endBasis : 'unknown' },
    { name: 'flag', value: openEnded ? 'openEnded' : '' },
    { name: 'follows', value: follows ?? '' },
    { name: 'note', value: note ?? '' },
  ]);
}

/** "2018–2019 計画策定 / 工事" */
export function activityToTitle(activity: Activity): string {
  return `${yearsToText(...activityToEnds(activity))} ${activityToWords(activity)}`;
}

export function departmentToFacts({ kind, aliases, units }: Department, namedBy: readonly string[]): Fact[] {
  return withText([
    { name: 'kind', value: kind },
    { name: 'aliases', value: aliases.join(' / ') },
    { name: 'units', value: units.join(' / ') },
    { name: 'namedBy', value: namedBy.join(', ') },
  ]);
}

function ownersToFacts(initiatives: readonly number[], departments: readonly Responsibility[]): Fact[] {
  return withText([
    { name: 'initiatives', value: initiatives.join(', ') },
    { name: 'departments', value: responsibilitiesToText(departments) },
  ]);
}

/** Each canonical name with unit and id, the printed text if it differs, and how it was recognised unless exactly. */
function responsibilitiesToText(responsibilities: readonly Responsibility[]): string {
  return responsibilities
    .map(({ department, departmentId, unit, andOthers, level, raw }) => {
      const name = `${department}${unit === null ? '' : ` (${unit})`}${andOthers ? ' ほか' : ''}`;
      const details = [departmentId, raw === department ? '' : `“${raw}”`, level === 'exact' ? '' : level];
      return `${name} [${details.filter((detail) => detail !== '').join(', ')}]`;
    })
    .join(' / ');
}

function withText(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== '');
}
