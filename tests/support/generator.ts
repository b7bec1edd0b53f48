import { chance, int, pick, type Random, sample, seededRandom } from './random.ts';
import * as industry from './vocabulary.ts';

/** What plans are made of: titles, names of projects, phrases of their boxes. */
export type Words = Readonly<Record<keyof typeof industry, readonly string[]>>;

export type CleanDepartment = { name: string; unit: string | null };
export type Arrow = 'only' | 'before' | 'after' | null;
/** A printed box: no items where it is an arrow alone; `note` where a bracketed text stands after the arrow. */
export type CleanCell = { year: number; items: string[]; arrow: Arrow; note: string | null };
export type CleanLane = { cells: CleanCell[] };
/** `name` holds a "\n" where two phrases were printed. */
export type CleanProject = { name: string; related: number[]; departments: CleanDepartment[]; lanes: CleanLane[] };
export type CleanInitiative = { number: number; text: string; departments: string[]; reprint: boolean };
export type CleanIndicator = { name: string; role: 'main' | 'sub'; unit: string; values: (number | null)[] };
export type CleanMeasure = {
  number: number;
  title: string;
  lead: string;
  overview: string[];
  indicators: CleanIndicator[];
  initiatives: CleanInitiative[];
  projects: CleanProject[];
  /** The table goes to a new page before this project. */
  breakBefore: number | null;
};
export type CleanDirection = { number: number; title: string; measures: CleanMeasure[] };
export type YearStyle = 'plain' | 'nendo' | 'era' | 'letter';
export type CleanPlan = {
  title: string;
  issuer: string;
  issued: { year: number; month: number };
  years: number[];
  yearStyle: YearStyle;
  headers: { schedule: string; name: string; related: string; departments: string };
  withIndex: boolean;
  directions: CleanDirection[];
};

/** A plan as its authors meant it, from a seed: one to two directions of one to two measures, three to six years. */
export function makePlan(seed: number, words: Words = industry): CleanPlan {
  return withRepeatedProject(seed, makeDistinctPlan(seed, words));
}

/** Many projects stand in two measures: the last project of half the plans is one of the first measure's, lanes and all. */
function withRepeatedProject(seed: number, plan: CleanPlan): CleanPlan {
  const measures = plan.directions.flatMap(({ measures }) => measures);
  const [first, last] = [measures[0]?.projects.at(-1), measures.at(-1)];
  const own = last?.projects.at(-1);
  if (seed % 2 === 0 || !first || !last || !own || measures.length < 2) return plan;
  last.projects = last.projects.with(-1, { ...first, related: own.related });
  return plan;
}

function makeDistinctPlan(seed: number, words: Words): CleanPlan {
  const random = seededRandom(seed);
  const firstYear = int(random, 2019, 2027);
  const years = Array.from({ length: int(random, 3, 6) }, (_, index) => firstYear + index);
  const titles = shuffled(random, words.measureTitles);
  const names = shuffled(
    random,
    words.themes.flatMap((theme) => words.projectKinds.map((kind) => theme + kind)),
  );
  return {
    title: `${pick(random, words.prefectures)}${pick(random, words.planNames)}`,
    issuer: pick(random, words.issuers),
    issued: { year: firstYear, month: int(random, 1, 12) },
    years,
    yearStyle: pick(random, ['plain', 'nendo', 'era', 'letter'] as const),
    headers: {
      schedule: pick(random, words.scheduleTitles),
      name: pick(random, words.nameHeaders),
      related: pick(random, words.relatedHeaders),
      departments: pick(random, words.departmentHeaders),
    },
    withIndex: chance(random, 0.7),
    directions: sample(random, words.directionTitles, int(random, 1, 2)).map((title, index) => ({
      number: index + 1,
      title,
      measures: Array.from({ length: int(random, 1, 2) }, (_, place) =>
        makeMeasure(random, words, place + 1, titles.pop() ?? title, names, years),
      ),
    })),
  };
}

/** Takes its projects' names from `names`, so that they differ over the whole plan. */
function makeMeasure(
  random: Random,
  words: Words,
  number: number,
  title: string,
  names: string[],
  years: readonly number[],
): CleanMeasure {
  const initiatives = Array.from({ length: int(random, 2, 5) }, (_, index) => makeInitiative(random, words, index + 1));
  const projects = initiatives.flatMap(({ number: primary }) => {
    const some = Array.from({ length: int(random, 1, 3) }, () =>
      makeProject(random, words, names.pop() ?? title, primary, initiatives.length, years),
    );
    return chance(random, 0.3) ? some.map((project) => ({ ...project, ...labelsOf(some[0] ?? project) })) : some;
  });
  return {
    number,
    title,
    lead: pick(random, words.departments),
    overview: sample(random, words.overviewSentences, int(random, 1, 3)),
    indicators: makeIndicators(random, words, years),
    initiatives,
    projects,
    breakBefore: chance(random, 0.5) ? int(random, 1, projects.length - 1) : null,
  };
}

/** What projects of one initiative often share, so that a printed cell covers them all. */
function labelsOf({ related, departments }: CleanProject): Pick<CleanProject, 'related' | 'departments'> {
  return { related, departments };
}

function makeInitiative(random: Random, words: Words, number: number): CleanInitiative {
  return {
    number,
    text: `${pick(random, words.themes)}の分野において、${pick(random, words.initiativeGoals)}`,
    departments: sample(random, words.departments, chance(random, 0.15) ? 2 : 1),
    reprint: chance(random, 0.1),
  };
}

function makeIndicators(random: Random, words: Words, years: readonly number[]): CleanIndicator[] {
  return sample(random, words.indicatorSubjects, int(random, 1, 3)).map((name, index) => {
    const start = int(random, 1, 3000);
    const step = int(random, 1, 400);
    return {
      name: chance(random, 0.3) ? `${name}(累計)` : name,
      role: index === 0 ? 'main' : 'sub',
      unit: pick(random, words.indicatorUnits),
      values: years.map((_, place) => (place === 0 && chance(random, 0.15) ? null : start + place * step)),
    };
  });
}

function makeProject(
  random: Random,
  words: Words,
  plainName: string,
  primary: number,
  initiatives: number,
  years: readonly number[],
): CleanProject {
  const theme = words.themes.find((word) => plainName.startsWith(word)) ?? plainName;
  const others = Array.from({ length: initiatives }, (_, index) => index + 1).filter((number) => number > primary);
  const related = [primary, ...sample(random, others, chance(random, 0.4) ? int(random, 0, others.length) : 0)];
  return {
    name: chance(random, 0.15) ? `${plainName}\n${pick(random, words.projectNotes)}` : plainName,
    related,
    departments: sample(random, words.departments, chance(random, 0.15) ? 2 : 1).map((name) => ({
      name,
      unit: chance(random, 0.25) ? pick(random, words.units) : null,
    })),
    lanes: Array.from({ length: pick(random, [1, 1, 1, 2, 2, 3]) }, () => makeLane(random, years, theme, words)),
  };
}

/** A walk over the years; `theme` is what its project is about. What may stand in a year depends on whether something runs already. */
export function makeLane(random: Random, years: readonly number[], theme: string, words: Words = industry): CleanLane {
  const cells: CleanCell[] = [];
  const startBy = chance(random, 0.3) ? 1 : 0;
  for (const [place, year] of years.entries()) {
    if (cells.length === 0 && place < startBy) continue;
    const cell =
      cells.length === 0 ? textCell(random, year, null, theme, words) : nextCell(random, year, cells, theme, words);
    if (cell !== null) cells.push(cell);
  }
  return { cells: cells.map((cell, index) => maybeArrowAfter(random, cell, cells[index + 1])) };
}

function nextCell(
  random: Random,
  year: number,
  before: readonly CleanCell[],
  theme: string,
  words: Words,
): CleanCell | null {
  const dice = random();
  if (dice < 0.3) return { year, items: [], arrow: 'only', note: null };
  if (dice < 0.45) return textCell(random, year, 'before', theme, words);
  if (dice < 0.65) return textCell(random, year, null, theme, words);
  if (dice < 0.7 && before.every(({ note }) => note === null)) {
    return { year, items: [], arrow: 'before', note: pick(random, words.cellNotes) };
  }
  return null;
}

function maybeArrowAfter(random: Random, cell: CleanCell, next: CleanCell | undefined): CleanCell {
  const leads = cell.arrow === null && next?.arrow === null && next.year === cell.year + 1;
  return leads && chance(random, 0.15) ? { ...cell, arrow: 'after' } : cell;
}

function textCell(random: Random, year: number, arrow: Arrow, theme: string, words: Words): CleanCell {
  return { year, items: makeItems(random, theme, words), arrow, note: null };
}

function makeItems(random: Random, theme: string, words: Words): string[] {
  const dice = random();
  if (dice < 0.05) return [pick(random, words.spacedPhrases)];
  if (dice < 0.15) return ['実施'];
  const own = chance(random, 0.3) ? [theme + pick(random, words.actions)] : []; // boxes often repeat their project's words
  const [first = '実施', ...rest] = [...own, ...shuffled(random, sample(random, words.phrases, int(random, 1, 3)))];
  if (dice < 0.55) return [first];
  if (dice < 0.7) return [first, ...rest].slice(0, 2);
  const bullet = pick(random, ['◆', '◆', '◇', '・']);
  const bulleted = rest.map((phrase) => bullet + phrase);
  return dice < 0.85 ? [first, ...bulleted] : [bullet + first, ...bulleted];
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, weight: random() }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ value }) => value);
}
