import { type Notice, notice } from '../model/notice.ts';
import type { Source } from '../model/place.ts';
import type { Plan, Project, Responsibility } from '../model/plan.ts';

/** Zero widths, bidi controls, fillers and controls; a variation selector chooses a form that is seen (葛󠄀). */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]--[\n\p{Variation_Selector}]]/gv;

type Texts = { id: string | null; source: Source | null; texts: readonly (string | null)[] };

/** A record whose text holds characters that nobody sees: it is kept as printed, and is not what it looks like when it is searched for. */
export function checkInvisible(plan: Pick<Plan, 'plan' | 'directions' | 'measures' | 'departments'>): Notice[] {
  return planToTexts(plan).flatMap(({ id, source, texts }) => {
    const found = texts.flatMap((text) => text?.match(INVISIBLE) ?? []);
    const characters = [...new Set(found)].map(charToName).join(', ');
    return found.length === 0
      ? []
      : [notice('checks/characters-invisible', { source, subject: id, values: { characters, count: found.length } })];
  });
}

function planToTexts({ plan, directions, measures, departments }: Parameters<typeof checkInvisible>[0]): Texts[] {
  return [
    { id: null, source: null, texts: [plan.title, plan.issuer, ...plan.preface] },
    ...directions.map(({ id, title }) => ({ id, source: null, texts: [title] })),
    ...measures.flatMap(measureToTexts),
    ...departments.map(({ id, name, aliases }) => ({ id, source: null, texts: [...new Set([name, ...aliases])] })),
  ];
}

function measureToTexts({ id, title, lead, overview, ...measure }: Plan['measures'][number]): Texts[] {
  const lanes = measure.projects.flatMap((project) => project.lanes);
  return [
    { id, source: null, texts: [title, ...toPrinted(lead), ...overview] },
    ...measure.indicators.map(({ name, values, ...one }) => ({
      ...one,
      texts: [name, ...values.map(({ raw }) => raw)],
    })),
    ...measure.initiatives.map((one) => ({ ...one, texts: [one.text, ...toPrinted(one.departments)] })),
    ...measure.projects.map((one) => ({ ...one, texts: projectToTexts(one) })),
    ...lanes.map((one) => ({ ...one, texts: toPrinted(one.departments ?? []) })),
    ...lanes.flatMap(({ activities }) => activities.map((one) => ({ ...one, texts: [...one.items, one.note] }))),
  ];
}

function projectToTexts({ name, path, attributes, values, departments }: Project): string[] {
  return [
    name,
    ...[...path, ...attributes].map(({ text }) => text),
    ...values.map(({ raw }) => raw),
    ...toPrinted(departments),
  ];
}

function toPrinted(departments: readonly Responsibility[]): string[] {
  return departments.map(({ raw }) => raw);
}

function charToName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
