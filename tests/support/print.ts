import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { toCircled } from './circled.ts';
import { numberToText, yearToLabel } from './flatten.ts';
import type { CleanCell, CleanLane, CleanMeasure, CleanPlan, CleanProject } from './generator.ts';
import {
  type ArrowStyle,
  arrowStyles,
  cellToLines,
  drawArrow,
  drawCell,
  heightOfLines,
  margin,
  newSheet,
  type PrintedCell,
  padding,
  type Sheet,
  widthOfText,
  wrap,
  write,
  writeParagraph,
} from './paper.ts';

/** How a plan is printed. */
export type PrintStyle = { arrows: ArrowStyle | 'character'; repeatsHeader: boolean; labels: 'top' | 'middle' };

export function seedToStyle(seed: number): PrintStyle {
  const arrows = [...arrowStyles, 'character' as const][seed % 4] ?? 'character';
  return { arrows, repeatsHeader: seed % 3 > 0, labels: seed % 2 === 0 ? 'top' : 'middle' };
}

// As toClearWidth makes them.
const initiativeWidth = 160;
const nameWidth = 112;
const relatedWidth = 44;
const departmentsWidth = 112;
const firstYearColumn = 4;
/** A word of two letters and a half would not fit in less room (points). */
const MIN_ROOM = 20;

type Print = { plan: CleanPlan; style: PrintStyle; sheets: Sheet[] };

/** Paper does not show where a phrase ends that fills its line: of a cell with such a phrase the ones after it are left out. */
export function withoutFullLines(plan: CleanPlan): CleanPlan {
  const xs = scheduleToSides(plan, newSheet(1).width);
  const isFull = (phrase: string): boolean => {
    const width = (xs[firstYearColumn + 1] ?? 0) - (xs[firstYearColumn] ?? 0) - 2 * padding;
    return widthOfText(wrap(phrase, width).at(-1) ?? '') > width - MIN_ROOM;
  };
  const shorten = (cell: CleanCell): CleanCell => {
    const full = cell.items.findIndex((item, index) =>
      isFull(cell.arrow === 'before' && index === 0 ? `→ ${item}` : item),
    );
    return full < 0 ? cell : { ...cell, items: cell.items.slice(0, full + 1) };
  };
  return {
    ...plan,
    directions: plan.directions.map((direction) => ({
      ...direction,
      measures: direction.measures.map((measure) => ({
        ...measure,
        projects: measure.projects.map((project) => ({
          ...project,
          lanes: project.lanes.map(({ cells }) => ({ cells: cells.map(shorten) })),
        })),
      })),
    })),
  };
}

/** A plan on paper: cover, then each measure from a new page, its tables ruled and its arrows drawn. */
export function planToSheets(plan: CleanPlan, style: PrintStyle): DrawnPage[] {
  const print: Print = { plan, style, sheets: [] };
  printCover(print);
  for (const { number, title, measures } of plan.directions) {
    for (const measure of measures) {
      const sheet = turnPage(print);
      writeParagraph(sheet, `取組方向 ${number} ${title}`, 13);
      printMeasure(print, measure);
    }
  }
  return print.sheets.map(({ y: _, ...page }) => page);
}

function turnPage({ plan, sheets }: Print): Sheet {
  const sheet = newSheet(sheets.length + 1);
  sheets.push(sheet);
  write(sheet, `「${plan.title}」工程表`, margin, 20);
  write(sheet, `- ${sheet.number} -`, sheet.width / 2, sheet.height - 24);
  return sheet;
}

function printCover(print: Print): void {
  const { title, issued, issuer } = print.plan;
  const sheet = turnPage(print);
  sheet.y += 60;
  writeParagraph(sheet, `「${title}」工程表`, 20);
  writeParagraph(sheet, `「${title}」の取組ごとの実施スケジュールを示し、進捗を毎年度公表します。`);
  writeParagraph(sheet, `${issued.year}年${issued.month}月`, 12);
  writeParagraph(sheet, issuer, 12);
}

function printMeasure(print: Print, measure: CleanMeasure): void {
  const sheet = lastSheet(print);
  writeParagraph(sheet, `(${measure.number}) ${measure.title}`, 12);
  writeParagraph(sheet, `主担当 ${measure.lead}`);
  for (const paragraph of measure.overview) writeParagraph(sheet, paragraph);
  printIndicators(print, measure);
  writeParagraph(sheet, print.plan.headers.schedule, 10);
  printSchedule(print, measure);
}

function lastSheet({ sheets }: Print): Sheet {
  const sheet = sheets.at(-1);
  if (!sheet) throw new Error('no page was begun');
  return sheet;
}

function printIndicators(print: Print, { indicators }: CleanMeasure): void {
  const { years, yearStyle } = print.plan;
  const sheet = lastSheet(print);
  const width = (sheet.width - 2 * margin) / (years.length + 2);
  const xs = [margin, ...Array.from({ length: years.length + 1 }, (_, index) => margin + (index + 2) * width)];
  const rows = indicators.map(({ name, role, unit, values }) => [
    role === 'sub' ? `(サブ指標) ${name}` : name,
    ...values.map((value) => (value === null ? '—' : numberToText(value, unit))),
  ]);
  for (const row of [['モニタリング指標', ...years.map((year) => yearToLabel(year, yearStyle))], ...rows]) {
    const cells = row.map((text, index): PrintedCell => ({ phrases: [text], columns: [index, index] }));
    const bottom = sheet.y + heightOfLines(Math.max(...cells.map((cell) => cellToLines(cell, xs).length)));
    for (const cell of cells) drawCell(sheet, cell, xs, [sheet.y, bottom]);
    sheet.y = bottom;
  }
  sheet.y += 12;
}

function scheduleToSides({ years }: CleanPlan, width: number): number[] {
  const labels = [initiativeWidth, nameWidth, relatedWidth, departmentsWidth];
  const left = labels.reduce((sum, one) => sum + one, margin);
  const year = toClearWidth((width - margin - left) / years.length);
  let x = margin;
  return [margin, ...[...labels, ...years.map(() => year)].map((one) => (x += one))];
}

/** Letters are multiples of four points wide: two points beside such a multiple, every word clearly fits or clearly does not. */
function toClearWidth(width: number): number {
  return Math.floor((width - 2 * padding - 2) / 4) * 4 + 2 + 2 * padding;
}

/** The projects of one initiative on one page, with the height of each of their lanes. */
type Stretch = { phrases: string[]; projects: { project: CleanProject; heights: number[] }[] };

function printSchedule(print: Print, measure: CleanMeasure): void {
  const { plan } = print;
  const xs = scheduleToSides(plan, lastSheet(print).width);
  const begun = new Set<number>();
  printHeader(print, xs);
  let stretch: Stretch | null = null;
  let primary = 0;
  for (const project of measure.projects) {
    const heights = projectToHeights(project, plan, xs);
    const [number = 0] = project.related;
    const initiative = begun.has(number) ? undefined : measure.initiatives.find((one) => one.number === number);
    const phrases = initiative ? [initiativeToText(initiative)] : [];
    const stretchHeight: number = stretch ? sumHeights(stretch, xs) : 0;
    const needed = Math.max(sum(heights), textHeight({ phrases, columns: [0, 0] }, xs));
    const isFull = lastSheet(print).y + stretchHeight + needed > lastSheet(print).height - margin - 20;
    if (stretch && (isFull || number !== primary)) {
      printStretch(print, stretch, xs);
      stretch = null;
    }
    if (isFull) {
      turnPage(print);
      if (print.style.repeatsHeader) printHeader(print, xs);
    }
    stretch ??= { phrases, projects: [] };
    stretch.projects.push({ project, heights });
    begun.add(number);
    primary = number;
  }
  if (stretch) printStretch(print, stretch, xs);
  lastSheet(print).y += 12;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumHeights({ phrases, projects }: Stretch, xs: readonly number[]): number {
  const rows = sum(projects.flatMap(({ heights }) => heights));
  return Math.max(rows, textHeight({ phrases, columns: [0, 0] }, xs));
}

function textHeight(cell: PrintedCell, xs: readonly number[]): number {
  return heightOfLines(cellToLines(cell, xs).length);
}

function printHeader(print: Print, xs: readonly number[]): void {
  const { headers, years, yearStyle } = print.plan;
  const titles = ['取組内容', headers.name, headers.related, headers.departments];
  const sheet = lastSheet(print);
  const cells = [...titles, ...years.map((year) => yearToLabel(year, yearStyle))].map(
    (text, index): PrintedCell => ({ phrases: [text], columns: [index, index] }),
  );
  const bottom = sheet.y + Math.max(...cells.map((cell) => textHeight(cell, xs)));
  for (const cell of cells) drawCell(sheet, cell, xs, [sheet.y, bottom]);
  sheet.y = bottom;
}

/** Name, related initiatives and departments stand in one cell over all lanes of a project. */
function projectToLabels({ name, related, departments }: CleanProject): PrintedCell[] {
  return [
    { phrases: name.split('\n'), columns: [1, 1] },
    { phrases: [related.map(toCircled).join('')], columns: [2, 2] },
    {
      phrases: departments.flatMap(({ name, unit }) => (unit === null ? [name] : [name, `(${unit})`])),
      columns: [3, 3],
    },
  ];
}

function projectToHeights(project: CleanProject, plan: CleanPlan, xs: readonly number[]): number[] {
  const lanes = project.lanes.map((lane) => Math.max(...laneToCells(lane, plan).map((cell) => textHeight(cell, xs))));
  const missing = Math.max(...projectToLabels(project).map((cell) => textHeight(cell, xs))) - sum(lanes);
  return lanes.map((height) => height + Math.max(0, missing) / lanes.length);
}

/** A cell for each year; an arrow on its own is drawn across, the others are characters beside their text. */
function laneToCells({ cells }: CleanLane, { years }: CleanPlan, characters = false): PrintedCell[] {
  return years.map((year, index): PrintedCell => {
    const column = firstYearColumn + index;
    const cell = cells.find((one) => one.year === year);
    return { phrases: cell ? cellToPhrases(cell, characters) : [], columns: [column, column] };
  });
}

function cellToPhrases({ items, arrow, note }: CleanCell, characters: boolean): string[] {
  if (arrow === 'only') return characters ? ['→'] : [];
  const [first = '', ...rest] = note === null ? items : [note];
  const marked = arrow === 'before' ? [`→ ${first}`, ...rest] : [first, ...rest];
  return arrow === 'after' ? marked.with(-1, `${marked.at(-1)} →`) : marked;
}

function printStretch(print: Print, stretch: Stretch, xs: readonly number[]): void {
  const { style } = print;
  const sheet = lastSheet(print);
  const start = sheet.y;
  const total = sumHeights(stretch, xs);
  const extra = total - sum(stretch.projects.flatMap(({ heights }) => heights));
  drawCell(sheet, { phrases: stretch.phrases, columns: [0, 0] }, xs, [start, start + total], 'top');
  for (const [index, { project, heights }] of stretch.projects.entries()) {
    const top = sheet.y;
    const room = index === stretch.projects.length - 1 ? extra / heights.length : 0;
    for (const [lane, height] of heights.entries()) {
      printLane(print, project.lanes[lane], xs, [sheet.y, sheet.y + height + room]);
      sheet.y += height + room;
    }
    for (const cell of projectToLabels(project)) drawCell(sheet, cell, xs, [top, sheet.y], style.labels);
  }
}

function printLane(
  print: Print,
  lane: CleanLane | undefined,
  xs: readonly number[],
  sides: readonly [number, number],
): void {
  if (!lane) return;
  const { plan, style } = print;
  const sheet = lastSheet(print);
  const boxes = laneToCells(lane, plan, style.arrows === 'character').map((cell) => drawCell(sheet, cell, xs, sides));
  if (style.arrows === 'character') return;
  // One arrow from a box over all the years that carry it on.
  let from = xs[firstYearColumn] ?? 0;
  for (const [index, year] of plan.years.entries()) {
    const cell = lane.cells.find((one) => one.year === year);
    if (cell && cell.arrow !== 'only') from = (boxes[index]?.[2] ?? 0) + 2;
    const next = lane.cells.find((one) => one.year > year);
    if (cell?.arrow !== 'only' || next?.arrow === 'only') continue;
    drawArrow(sheet, [from, (xs[firstYearColumn + index + 1] ?? 0) - 4], (sides[0] + sides[1]) / 2, style.arrows);
  }
}

function initiativeToText({ number, text, departments, reprint }: CleanMeasure['initiatives'][number]): string {
  return `${toCircled(number)}${text}${reprint ? '(再掲)' : ''}【${departments.join('、')}】`;
}
