import { z } from 'zod';
import { type DepartmentKind, departmentKinds } from '../model/registry-schema.ts';
import type { Token } from '../model/token.ts';
import { shippedWords } from './headers.ts';
import { nameToKey } from './name-keys.ts';
import data from './organisations.json' with { type: 'json' };
import { remember } from './remember.ts';
import { escapePattern, foldWidth } from './width.ts';

export { nameToKey } from './name-keys.ts';

const word = z.string().min(1);
const kind = z.enum(departmentKinds);
const words = z
  .strictObject({
    suffixes: z.array(z.strictObject({ suffix: word, kind })),
    /** Words for several departments at once: 各広域振興局. */
    prefixes: z.array(z.strictObject({ prefix: word, kind })),
    /** Words that end as organisations do but are not any: 拡大, 一部. */
    ordinary: z.array(word),
    /** Names that are complete without a suffix: 国. */
    wholes: z.array(z.strictObject({ name: word, kind })),
    /** Words for actors in lists with middle dots: 市・民間, 行政・住民・事業者. */
    actors: z.array(word),
    /** Ends of such words: バス事業者. */
    actorEnds: z.array(word),
    /** Kinds whose suffix alone is not a name: 課. */
    needStem: z.array(kind),
    /** Suffixes that end a name even if another follows without a separator. */
    closing: z.array(word),
    /** Suffixes after which a middle dot separates two names: 環境課・教育委員会. */
    dotted: z.array(word),
    /** Words between two names. */
    conjunctions: z.array(word),
    /** Marks before a name, such as ◎ for the department in charge. */
    marks: word,
    /** Words for "and others" at the end of a name. */
    others: z.array(word),
  })
  .parse(data);

const longestFirst = [...words.suffixes].sort((a, b) => b.suffix.length - a.suffix.length);
const OTHERS = new RegExp(`^(.+?)(?:${words.others.join('|')})$`, 'u');
const CONJUNCTION = words.conjunctions.join('|');
const PREFIX = new RegExp(`^(?:[${words.marks}]|${CONJUNCTION})+`, 'u');
const LABEL = new RegExp(`^(?:${shippedWords.columns.departments.map(escapePattern).join('|')})[:：]\\s*`, 'u');
/** A conjunction between two names. */
export const CONJUNCTIONS = new RegExp(`(?<=.)(?:${CONJUNCTION})(?=.)`, 'gu');
/** A single character such as 課 is not a name; longer suffixes such as 事務局 are. */
const BARE_SUFFIX = 1;

/** The `nameToKey` of names that the document prints elsewhere as whole names. */
export type KnownNames = ReadonlySet<string>;

/** Whether a text is an actor in a list and not part of a name: 市 and 民間 in 市・民間. */
export function isActor(text: string): boolean {
  const name = foldWidth(text).trim();
  const isWhole = words.actors.includes(name) || words.wholes.some((one) => one.name === name);
  return isWhole || words.actorEnds.some((end) => name.endsWith(end));
}

export type NameKind = DepartmentKind | 'unknown';

/** Distinct texts cached: the pieces of a cell are looked up again and again. */
const MAX_NAMES_KEPT = 5_000;

export const nameToKind: (printed: string) => NameKind = remember((printed) => {
  const name = foldWidth(printed);
  const whole = words.wholes.find((one) => one.name === name);
  if (whole) return whole.kind;
  const found = nameToSuffix(name);
  if (!found) return 'unknown';
  return words.prefixes.find(({ prefix }) => name.startsWith(prefix))?.kind ?? found.kind;
}, MAX_NAMES_KEPT);

function nameToSuffix(name: string): { suffix: string; kind: DepartmentKind } | undefined {
  const found = longestFirst.find(({ suffix }) => name.endsWith(suffix));
  if (!found || words.ordinary.some((one) => name.endsWith(one) && one.length > found.suffix.length)) return undefined;
  const isBare = name.length <= BARE_SUFFIX && words.needStem.includes(found.kind);
  return isBare ? undefined : found;
}

/** Whether a suffix extends from one piece into the next: 農業大|学校, 商工会|議所. */
export function suffixReachesOver(piece: string, next: string): boolean {
  return (nameToSuffix(piece + next)?.suffix.length ?? 0) > next.length;
}

/** Whether a text ends as the names of organisations do: 課, 局, 研究所, 市 … */
export function endsAsOrganisation(text: string): boolean {
  return nameToKind(text) !== 'unknown';
}

/** Whether its last token also ends so: 大 is part of a word in 販路|拡大, but a whole one in 東都|大. */
export function tokensEndAsOrganisation(name: string, tokens: readonly Token[]): boolean {
  if (!endsAsOrganisation(name)) return false;
  const suffix = nameToSuffix(foldWidth(name))?.suffix ?? name;
  const boundary = name.length - suffix.length;
  const last = tokens.at(-1);
  return tokens.some(({ start }) => start === boundary) || last?.detail === PROPER_NOUN;
}

/** IPADIC's class of proper nouns; 企業庁 is a single token. */
const PROPER_NOUN = '固有名詞';

/** Whether a token ends a name even if another follows without a separator: 総務課|観光課. */
export function closesName({ text }: Token): boolean {
  return words.closing.includes(text);
}

/**
 * Whether a middle dot after this name separates it from another: in 環境課・教育委員会 it does, in 港湾・空港課 it is part of the
 * name.
 */
export function closesBeforeDot(name: string): boolean {
  const suffix = words.dotted.find((one) => name.endsWith(one));
  return suffix !== undefined && name.length > suffix.length && !COLLECTIVE.has(nameToKind(name));
}

const COLLECTIVE: ReadonlySet<NameKind> = new Set(['collective', 'unknown']);

/** "東京事務所ほか" to its name; "ほか" counts only after a name. */
export function parseOthers(printed: string): { name: string; andOthers: boolean } {
  const name = OTHERS.exec(printed)?.[1];
  return name !== undefined && endsAsOrganisation(name)
    ? { name, andOthers: true }
    : { name: printed, andOthers: false };
}

/** "ほか" alone belongs to the name before it. */
export function isOthers(text: string): boolean {
  return words.others.includes(text);
}

/** "◎総務課", "及び総務課" and "担当:総務課" without the part before the name; a mark alone stays. */
export function stripPrefix(name: string): string {
  return name.replace(LABEL, '').replace(PREFIX, '') || name;
}

export function isKnown(name: string, known: KnownNames): boolean {
  return known.has(nameToKey(name));
}
