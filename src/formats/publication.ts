import { hash } from 'node:crypto';
import { aboutDatasetWords as words } from '../messages/about-dataset-words.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { recordsOf } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';
import { withoutEmpty } from '../model/without-empty.ts';
import licences from './licences.json' with { type: 'json' };

export type License = { name?: string; path?: string; title?: string };
type SourceDescriptor = { title: string; path?: string; version?: string; retrieved?: string; hash: string };

const address = /https?:\/\/[^\s（）()「」、。]+/;
const packageName = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * A package name, with only a-z 0-9 . _ -. An edition whose name is valid keeps it; otherwise the valid part is kept and a hash
 * added: "〇〇県工程表2019" becomes "koteihyo-2019-" and eight hexadecimal digits.
 */
export function editionToName(edition: string): string {
  if (packageName.test(edition)) return edition;
  // macOS may have decomposed the name (NFD)
  const composed = edition.normalize('NFC');
  const kept = composed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');
  const digest = hash('sha256', composed).slice(0, 8);
  return ['koteihyo', kept, digest].filter((part) => part !== '').join('-');
}

/** A known licence such as "CC BY 4.0" gets its name and address; a text with an address gets it as path; any other text is the title. */
export function licenceToLicense(licence: string): License {
  const given = licence.match(address)?.[0];
  const title = licence.replace(address, '').trim();
  const titled = title === '' ? {} : { title };
  const known = licences.find(({ path, spellings }) =>
    title === '' ? path === given : spellings.some((spelling) => fold(spelling) === fold(title)),
  );
  const path = given ?? known?.path;
  const named = known === undefined || known.name === null ? {} : { name: known.name };
  if (path !== undefined) return { ...named, path, ...titled };
  const name = title.replace(/\s+/g, '-');
  return { name: /^[-\w.]+$/.test(name) ? name : 'other', ...titled };
}

/** "CC-BY 4.0" and "ＣＣ　ＢＹ４．０" are spellings of one licence. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_]/g, '');
}

export function planToSource(plan: Plan): SourceDescriptor {
  const { url, retrieved } = plan.publication;
  return withoutEmpty({
    title: planToAttribution(plan),
    path: url !== null && /^https?:\/\//.test(url) ? url : null,
    version: plan.plan.issued,
    retrieved,
    hash: `sha256:${plan.source.sha256}`,
  });
}

/** The plan's own title on one line; where it has none, its file or its edition. */
export function planToTitle(plan: Plan): string {
  return (plan.plan.title ?? plan.source.file ?? plan.edition).replace(/\s*\n\s*/g, ' ');
}

/** 例県「計画 工程表」を加工して作成, with as many parts as are known. */
export function planToAttribution(plan: Plan, language: Language = 'ja'): string {
  return fillWords(words.credit, language, { source: planToSourceText(plan, language) });
}

/** A citation of the source: 例県「計画 工程表」（2019年7月）. A title that contains 「」 is quoted with 『』. */
export function planToSourceText(plan: Plan, language: Language): string {
  const publisher = plan.publication.publisher ?? plan.plan.issuer ?? '';
  const title = planToTitle(plan);
  const quoted = title.includes('「') ? `『${title}』` : `「${title}」`;
  const { issued } = plan.plan;
  const when = issued === null ? '' : fillWords(words.issued, language, { issued: monthToText(issued, language) });
  return fillWords(words.source, language, {
    publisher,
    title: language === 'ja' ? quoted : title,
    issued: when,
  }).trim();
}

/** What the dataset is, in two sentences. */
export function planToDescription(plan: Plan, language: Language): string {
  const [first, last] = [plan.plan.years[0], plan.plan.years.at(-1)];
  const years = first === undefined || last === undefined ? '' : fillWords(words.years, language, { first, last });
  return fillWords(words.description, language, {
    source: planToSourceText(plan, language),
    measures: plan.measures.length,
    projects: recordsOf(plan, 'project').length,
    activities: recordsOf(plan, 'activity').length,
    years,
  });
}

/** Keywords without duplicates: 工程表, the publisher, and those stated in the sidecar. */
export function planToKeywords({ publication }: Plan): string[] {
  const { publisher, keywords = [] } = publication;
  return [...new Set(['工程表', ...(publisher === null ? [] : [publisher]), ...keywords])];
}

/** "2019-07" is 2019年7月. */
function monthToText(issued: string, language: Language): string {
  const [year = '', month = '', day] = issued.split('-');
  if (language === 'en' || month === '') return issued;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}
