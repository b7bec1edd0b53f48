import { toCircled } from './circled.ts';
import type { CleanCell, CleanDepartment, CleanInitiative, CleanMeasure, CleanPlan, YearStyle } from './generator.ts';

/** Position of the fields of a schedule row. */
export const initiativeField = 0;
export const nameField = 1;
export const relatedField = 2;
export const departmentsField = 3;
export const firstYearField = 4;

/** `table` is a schedule on one page: rows of one table share its header. */
export type HeaderLine = { kind: 'header'; fields: string[]; measure: string; table: number };
/** A schedule row with the project and the lane that its boxes belong to; `arrowsLost` where damage took its arrows. */
export type RowLine = {
  kind: 'row';
  fields: string[];
  measure: string;
  table: number;
  project: string;
  lane: number;
  arrowsLost?: true;
};
export type TextLine = { kind: 'text'; text: string };
export type Line = HeaderLine | RowLine | TextLine;

/** The text form of the 2019 input: cover, index, and for each measure its headings and tables. */
export function planToLines(plan: CleanPlan): Line[] {
  return [...cover(plan), ...(plan.withIndex ? index(plan) : []), ...planToMeasures(plan)];
}

export function linesToText(lines: readonly Line[]): string {
  return `${lines.map((line) => (line.kind === 'text' ? line.text : line.fields.join('\t'))).join('\n')}\n`;
}

export function planToText(plan: CleanPlan): string {
  return linesToText(planToLines(plan));
}

export function measureKey(direction: number, measure: number): string {
  return `m${direction}-${measure}`;
}

export function projectKey(measure: string, index: number): string {
  return `${measure}-p${index + 1}`;
}

function texts(...lines: string[]): TextLine[] {
  return lines.map((text) => ({ kind: 'text', text }));
}

function cover({ title, issued, issuer }: CleanPlan): Line[] {
  return texts(
    '',
    `「${title}」工程表`,
    '',
    `「${title}」の取組ごとの実施スケジュールを示し、進捗を毎年度公表します。`,
    '',
    '【注意】',
    '',
    '実際の事業は、各年度の予算の範囲内で行います。',
    '',
    `${issued.year}年${issued.month}月`,
    '',
    issuer,
    '',
  );
}

function index({ title, directions }: CleanPlan): Line[] {
  let page = 0;
  const tables = directions.map(({ number, title: direction, measures }) => [
    '',
    '取組方向等\t(主)担当課\t頁',
    `取組方向${number} ${direction}\t\t`,
    ...measures.flatMap(({ number: measure, title: name, lead, initiatives }) => [
      `(${measure})${name}\t${lead}\t${++page}`,
      ...initiatives.map((entry) => `\t${toCircled(entry.number)}${entry.departments.join('、')}\t`),
    ]),
  ]);
  return texts(`「${title}」 ${directions.length}つの取組方向にかかる担当課一覧`, ...tables.flat(), '');
}

function planToMeasures(plan: CleanPlan): Line[] {
  let tables = 0;
  return plan.directions.flatMap((direction) =>
    direction.measures.flatMap((measure) => {
      const key = measureKey(direction.number, measure.number);
      const schedule = scheduleToLines(plan, measure, key, tables);
      tables += 2; // at most two pages each
      return [
        ...texts(`「${plan.title}」工程表`, '', `取組方向 ${direction.number} ${direction.title}`, ''),
        ...headingToLines(measure),
        ...indicatorsToLines(plan, measure),
        ...texts('', plan.headers.schedule, ''),
        ...schedule,
        ...texts(''),
      ];
    }),
  );
}

function headingToLines({ number, title, lead, overview }: CleanMeasure): Line[] {
  const paragraphs = overview.flatMap((paragraph) => [paragraph, '']);
  return texts(`(${number}) ${title}`, '', `主担当 ${lead}`, '', ...paragraphs);
}

function indicatorsToLines({ years, yearStyle }: CleanPlan, { indicators }: CleanMeasure): Line[] {
  const rows = indicators.map(({ name, role, unit, values }) => {
    const label = role === 'sub' ? `(サブ指標) ${name}` : name;
    const cells = values.map((value) => (value === null ? '—' : numberToText(value, unit)));
    return [label, ...cells].join('\t');
  });
  const header = ['モニタリング指標', ...years.map((year) => yearToLabel(year, yearStyle))].join('\t');
  return texts(header, ...rows);
}

export function numberToText(value: number, unit: string): string {
  return `${String(value).replace(/(?<=\d)(?=(\d{3})+$)/g, ',')}${unit}`;
}

function scheduleToLines(plan: CleanPlan, measure: CleanMeasure, key: string, firstTable: number): Line[] {
  const { headers, years, yearStyle } = plan;
  const titles = ['取組内容', headers.name, headers.related, headers.departments];
  const fields = [...titles, ...years.map((year) => yearToLabel(year, yearStyle))];
  const header = (table: number): HeaderLine => ({ kind: 'header', fields: [...fields], measure: key, table });
  const printed = new Set<number>();
  const split = measure.breakBefore ?? measure.projects.length;
  const rows = measure.projects.flatMap((project, index): Line[] => {
    const table = firstTable + (index < split ? 0 : 1);
    const primary = measure.initiatives.find(({ number }) => number === project.related[0] && !printed.has(number));
    if (primary) printed.add(primary.number);
    const labels = [
      primary ? initiativeToText(primary) : '',
      project.name.replace('\n', ' '),
      relatedToText(project.related),
      project.departments.map(departmentToText).join(' '),
    ];
    const lanes = project.lanes.map(({ cells }, lane): RowLine => {
      const yearFields = years.map((year) => cellToText(cells.find((cell) => cell.year === year)));
      const left = lane === 0 ? labels : labels.map(() => '');
      return {
        kind: 'row',
        fields: [...left, ...yearFields],
        measure: key,
        table,
        project: projectKey(key, index),
        lane,
      };
    });
    return index === split ? [...pageBreak(plan), header(table), ...lanes] : lanes;
  });
  return [header(firstTable), ...rows];
}

export function pageBreak({ title }: Pick<CleanPlan, 'title'>): TextLine[] {
  return texts('', `「${title}」工程表`, '');
}

function initiativeToText({ number, text, departments, reprint }: CleanInitiative): string {
  return `${toCircled(number)}${text}${reprint ? '(再掲)' : ''}【${departments.join('、')}】`;
}

function departmentToText({ name, unit }: CleanDepartment): string {
  return unit === null ? name : `${name} (${unit})`;
}

/** ①～③ for a run of three or more, ①②⑤ otherwise. */
function relatedToText(related: readonly number[]): string {
  const [first = 0, last = 0] = [related[0], related.at(-1)];
  const isRun = related.length >= 3 && last - first === related.length - 1;
  return isRun ? `${toCircled(first)}～${toCircled(last)}` : related.map(toCircled).join('');
}

function cellToText(cell: CleanCell | undefined): string {
  if (!cell) return '';
  const text = cell.note ?? cell.items.join(' ');
  if (cell.arrow === 'only') return '→';
  if (cell.arrow === 'before') return `→ ${text}`;
  return cell.arrow === 'after' ? `${text} →` : text;
}

export function yearToLabel(year: number, style: YearStyle): string {
  const era = year - 2018;
  if (style === 'plain') return String(year);
  if (style === 'nendo') return `${year}年度`;
  return style === 'letter' ? `R${era}` : `令和${era === 1 ? '元' : era}年度`;
}
