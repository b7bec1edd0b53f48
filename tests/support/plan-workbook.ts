import type { Plan } from '../../src/index.ts';
import { columnToLetters } from '../../src/model/shown-sheet.ts';
import { toCircled } from './circled.ts';
import type { WrittenCell, WrittenDrawing, WrittenSheet } from './workbook.ts';

/** How a plan is written as a workbook. */
export type WorkbookStyle = {
  /** Arrows drawn as lines, as outlines, or as outlines over all of their years with the words in them. */
  arrows: 'line' | 'block' | 'worded';
  /** Labels of several lanes as merged cells; else in the first of their rows. */
  isMerged: boolean;
  /** A sheet for each measure, or one for each direction. */
  perMeasure: boolean;
};

type Measure = Plan['measures'][number];
type Lane = Measure['projects'][number]['lanes'][number];
type Draft = { cells: (WrittenCell | null)[][]; merges: string[]; drawings: WrittenDrawing[] };

const ruled = (text = ''): WrittenCell => ({ text, isRuled: true });
const line = (text: string): (WrittenCell | null)[] => [{ text }];
const HEADS = ['取組内容', '具体的な事業等', '関連取組', '担当課'];

/** A plan as the workbook that its departments would have kept. */
export function planToWorkbook(plan: Plan, style: WorkbookStyle): WrittenSheet[] {
  const { title, preface, issued, issuer } = plan.plan;
  const [year = '', month = ''] = (issued ?? '').split('-');
  const cover: (WrittenCell | null)[][] = [
    ...(title === null ? [] : [line(title), []]),
    ...preface.flatMap((text) => [line(text), []]),
    ...(issued === null ? [] : [line(`${year}年${Number(month)}月`), []]),
    ...(issuer === null ? [] : [line(issuer), []]),
    ...indexToRows(plan),
  ];
  const byDirection = plan.directions.map((direction) => ({
    direction,
    measures: plan.measures.filter((measure) => measure.direction === direction.id),
  }));
  const sheets = byDirection.flatMap(({ direction, measures }) => {
    const groups = style.perMeasure ? measures.map((measure) => [measure]) : [measures];
    return groups.map((group, at): WrittenSheet => {
      const draft: Draft = { cells: [], merges: [], drawings: [] };
      draft.cells.push(line(`取組方向 ${direction.number} ${direction.title}`), []);
      for (const measure of group) addMeasure(draft, measure, plan.plan.years, style);
      return {
        name: `方向${direction.number}-${at + 1}`,
        ...draft,
        widths: [40, 24, 8, 24, ...plan.plan.years.map(() => 20)],
      };
    });
  });
  return [{ name: '表紙', cells: cover, widths: [60, 40, 8] }, ...sheets];
}

function indexToRows({ index, directions, measures }: Plan): (WrittenCell | null)[][] {
  if (index.length === 0) return [];
  const rows: (WrittenCell | null)[][] = [line('担当課一覧'), ['取組方向等', '(主)担当課', '頁'].map(ruled)];
  let direction: string | null = null;
  for (const { measure: id, page, lead, initiatives } of index) {
    const measure = measures.find((one) => one.id === id);
    if (!measure) continue;
    if (measure.direction !== direction) {
      direction = measure.direction;
      const own = directions.find((one) => one.id === direction);
      rows.push([ruled(`取組方向${own?.number} ${own?.title}`), ruled(), ruled()]);
    }
    const leads = lead.map(({ raw }) => raw).join('、');
    rows.push([ruled(`(${measure.number})${measure.title}`), ruled(leads), ruled(String(page ?? ''))]);
    for (const { number, departments } of initiatives)
      rows.push([ruled(), ruled(toCircled(number) + departments.map(({ raw }) => raw).join('、')), ruled()]);
  }
  return rows;
}

function addMeasure(draft: Draft, measure: Measure, years: readonly number[], style: WorkbookStyle): void {
  draft.cells.push(line(`(${measure.number}) ${measure.title}`));
  if (measure.lead.length > 0) draft.cells.push(line(`主担当 ${measure.lead.map(({ raw }) => raw).join('、')}`));
  draft.cells.push(...measure.overview.map(line), []);
  addIndicators(draft, measure, years);
  draft.cells.push(line('実施スケジュール'), []);
  addSchedule(draft, measure, years, style);
  draft.cells.push([]);
}

function addIndicators({ cells }: Draft, { indicators }: Measure, years: readonly number[]): void {
  if (indicators.length === 0) return;
  const all = [...new Set([...years, ...indicators.flatMap(({ values }) => values.map(({ year }) => year))])].sort();
  cells.push([ruled('モニタリング指標'), ...all.map((year) => ruled(`${year}年度`))]);
  for (const { name, role, values } of indicators) {
    const label = role === 'sub' ? `(サブ指標) ${name}` : name;
    const own = all.map((year) => ruled(values.find((value) => value.year === year)?.raw ?? ''));
    cells.push([ruled(label), ...own]);
  }
  cells.push([]);
}

function addSchedule(draft: Draft, measure: Measure, years: readonly number[], style: WorkbookStyle): void {
  draft.cells.push([...HEADS.map(ruled), ...years.map((year) => ruled(`${year}`))]);
  const texts = projectsToInitiatives(measure);
  for (const project of measure.projects) {
    const top = draft.cells.length;
    const { name, initiatives, departments } = project;
    const labelsOf = (lane: Lane | null): string[] => [
      texts.get(project) ?? '',
      name,
      (lane?.initiatives ?? initiatives).map(toCircled).join(''),
      (lane?.departments ?? departments).map(({ raw }) => raw).join('\n'),
    ];
    const lanes = project.lanes.length > 0 ? project.lanes : [null];
    for (const [at, lane] of lanes.entries()) {
      const row = [
        ...HEADS.map((_, column) => ruled(at === 0 || isOwn(lane, column) ? labelsOf(lane)[column] : '')),
        ...years.map(() => ruled()),
      ];
      draft.cells.push(row);
      if (lane) addLane(draft, row, lane, years, style);
    }
    if (!style.isMerged || lanes.length < 2) continue;
    HEADS.forEach((_, column) => {
      const letter = columnToLetters(column);
      const hasOwn = lanes.some((lane) => isOwn(lane, column));
      if (!hasOwn) draft.merges.push(`${letter}${top + 1}:${letter}${top + lanes.length}`);
    });
  }
}

/** Whether a lane prints its own related initiatives (third column) or departments (fourth). */
function isOwn(lane: Lane | null, column: number): boolean {
  return (
    (column === 2 && (lane?.initiatives ?? null) !== null) || (column === 3 && (lane?.departments ?? null) !== null)
  );
}

/** Each initiative beside the first project of which it is the first; those of none below the one before. */
function projectsToInitiatives({ initiatives, projects }: Measure): Map<Measure['projects'][number], string> {
  const texts = new Map<Measure['projects'][number], string>();
  let last = projects[0];
  for (const { number, text, departments, reprint } of initiatives) {
    const own = projects.find((project) => project.initiatives[0] === number && !texts.has(project)) ?? last;
    const who = departments.length > 0 ? `【${departments.map(({ raw }) => raw).join('、')}】` : '';
    if (!own) continue;
    last = own;
    const before = texts.get(own);
    texts.set(
      own,
      `${before === undefined ? '' : `${before}\n`}${toCircled(number)}${text}${reprint ? '(再掲)' : ''}${who}`,
    );
  }
  return texts;
}

function addLane(
  { cells, drawings }: Draft,
  row: WrittenCell[],
  { activities }: Lane,
  years: readonly number[],
  { arrows }: WorkbookStyle,
): void {
  const y = cells.length - 1;
  const columnOf = (year: number | null): number => HEADS.length + years.indexOf(year ?? 0);
  const draw = (from: number, to: number): void => {
    drawings.push(
      arrows === 'line'
        ? { preset: 'straightConnector1', from: [from, y + 0.7], to: [to, y + 0.7] }
        : { preset: 'rightArrow', from: [from, y + 0.55], to: [to, y + 0.9], fill: '#9dc3e6' },
    );
  };
  for (const [at, activity] of activities.entries()) {
    const { items, start, end, note, endBasis } = activity;
    const [first, last] = [columnOf(start), columnOf(end)];
    if (arrows === 'worded' && endBasis === 'arrow' && items.length > 0 && note === null) {
      const text = items.join('\n');
      drawings.push({
        preset: 'homePlate',
        from: [first + 0.03, y + 0.15],
        to: [last + 0.97, y + 0.85],
        fill: '#9dc3e6',
        text,
      });
      continue;
    }
    const cell = row[first];
    if (cell && items.length > 0) cell.text = items.join('\n');
    const noteAt = note === null ? null : row[last];
    if (noteAt && note !== null) noteAt.text = note;
    const next = activities[at + 1];
    if (note !== null) draw(first + 0.8, last + 0.2);
    else if (endBasis === 'arrow') draw(items.length === 0 ? first + 0.1 : first + 0.8, last + 0.95);
    if (next?.follows === activity.id) draw(last + 0.8, columnOf(next.start) + 0.15);
  }
}
