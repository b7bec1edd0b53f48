import { eachRecord, type Found, foundToDepartments } from '../model/each-record.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Source } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** Zero-width characters, bidi controls, fillers and control characters, but not variation selectors, which change what is seen (葛󠄀). */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]--[\n\p{Variation_Selector}]]/gv;

type Texts = { id: string | null; source: Source | null; texts: readonly (string | null)[] };

/** Warn of records with invisible characters. The text is kept as printed, but a search for what it looks like will not find it. */
export function checkInvisibleCharacters(
  plan: Pick<Plan, 'plan' | 'directions' | 'measures' | 'departments'>,
): Notice[] {
  return planToTexts(plan).flatMap(({ id, source, texts }) => {
    const found = texts.flatMap((text) => text?.match(INVISIBLE) ?? []);
    const characters = [...new Set(found)].map(charToName).join(', ');
    return found.length === 0
      ? []
      : [notice('checks/characters-invisible', { source, subject: id, values: { characters, count: found.length } })];
  });
}

function planToTexts({
  plan,
  directions,
  measures,
  departments,
}: Parameters<typeof checkInvisibleCharacters>[0]): Texts[] {
  return [
    { id: null, source: null, texts: [plan.title, plan.issuer, ...plan.preface] },
    ...directions.map(({ id, title }) => ({ id, source: null, texts: [title] })),
    ...eachRecord({ measures }).flatMap(foundToTexts),
    ...departments.map(({ id, name, aliases }) => ({ id, source: null, texts: [...new Set([name, ...aliases])] })),
  ];
}

function foundToTexts(found: Found): Texts[] {
  const { kind, id, record } = found;
  const departments = foundToDepartments(found).map(({ raw }) => raw);
  switch (kind) {
    case 'measure':
      return [{ id, source: null, texts: [record.title, ...departments, ...record.overview] }];
    case 'indicator':
      return [{ id, source: record.source, texts: [record.name, ...record.values.map(({ raw }) => raw)] }];
    case 'value':
      return [];
    case 'initiative':
      return [{ id, source: record.source, texts: [record.text, ...departments] }];
    case 'project': {
      const { name, path, attributes, values, source } = record;
      const beside = [...[...path, ...attributes].map(({ text }) => text), ...values.map(({ raw }) => raw)];
      return [{ id, source, texts: [name, ...beside, ...departments] }];
    }
    case 'lane':
      return [{ id, source: record.source, texts: departments }];
    case 'activity':
      return [{ id, source: record.source, texts: [...record.items, record.note] }];
  }
}

function charToName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
