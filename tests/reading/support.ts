import { extract, type Plan } from '../../src/index.ts';

/** A text whose fields are written with | for the TAB, so that a table is read at a glance. */
export function toText(lines: readonly string[]): string {
  return `${lines.join('\n').replaceAll('|', '\t')}\n`;
}

export function read(lines: readonly string[]): Promise<Plan> {
  return extract(toText(lines), { tokenizer: 'never' });
}

/** An edition of one measure with these lines below its heading. */
export function readMeasure(...lines: readonly string[]): Promise<Plan> {
  return read(['緑浜市産業振興計画 工程表', '令和5年3月', '緑浜市', '(1) 緑化の推進', ...lines]);
}

export const TABLE = ['事業名|担当課|R5|R6|R7', '街路樹の整備|みどり課|設計|植栽|→'];

/** Each measure on a line: id, direction, title, lead. */
export function measuresOf({ measures }: Plan): string[] {
  return measures.map(({ id, direction, title, lead }) => {
    const departments = lead.map(({ department }) => department).join('、');
    return [id, direction ?? '-', title, departments].join(' ').trim();
  });
}

/** Each activity on a line: project, departments, years (+ open-ended, ? end not known), items. */
export function activitiesOf({ measures }: Plan): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .flatMap(({ name, departments, lanes }) =>
      lanes
        .flatMap(({ activities }) => activities)
        .map(({ start, end, endKnown, openEnded, items }) => {
          const names = departments.map(({ department }) => department).join('、');
          return `${name} ${names} ${start}-${end}${openEnded ? '+' : ''}${endKnown ? '' : '?'} ${items.join('/')}`;
        }),
    );
}

/** Each indicator on a line: name, year=value and unit. */
export function indicatorsOf({ measures }: Plan): string[] {
  return measures
    .flatMap(({ indicators }) => indicators)
    .map(({ name, values }) =>
      [name, ...values.map(({ year, value, unit }) => `${year}=${value}${unit ?? ''}`)].join(' '),
    );
}

/** Codes of notices, each once, without what every small edition has: the counts and the parts that it lacks. */
export function noticesOf({ notices }: Plan): string[] {
  const codes = notices.map(({ code }) => code);
  return [...new Set(codes)]
    .filter((code) => code !== 'checks/conservation' && !code.startsWith('sections/no-'))
    .sort();
}
