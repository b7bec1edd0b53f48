import { textToFiscalYear } from '../japanese/fiscal-years.ts';
import { shippedWords } from '../japanese/headers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Line } from '../model/page.ts';
import { headingToKey } from './headings.ts';

/** Characters. Titles and issuers are short lines; longer ones are prose. */
const MAX_TITLE = 60;
/** Characters. An issuer away from the date must be alone on its line. */
const MAX_ISSUER = 20;
const STAMP = '(?:現在|改訂|改定|策定|作成|公表|発行|更新|変更|版)';
const ISSUED = new RegExp(
  `^\\(?(?:${STAMP}(?:年月日?|日)?[:：]?)?(.+?年)(1[0-2]|0?[1-9])月(?:(3[01]|[12][0-9]|0?[1-9])日)?${STAMP}?\\)?$`,
  'u',
);

/** `heading`: the level of a line that the document marks as a heading. */
type CoverLine = Line & { heading?: number };

export type Cover = {
  title: Line | null;
  issued: { date: string; line: Line } | null;
  issuer: Line | null;
  preface: Line[];
  headings: Line[];
};

/** The lines before the first table or heading: title, date, issuer; the rest is the preface. */
export function linesToCover(lines: readonly CoverLine[]): Cover {
  const issuedAt = lines.findIndex((line) => textToIssued(line.text) !== null);
  const issuedLine = lines[issuedAt];
  const date = issuedLine ? textToIssued(issuedLine.text) : null;
  const titleLines = findTitle(lines, issuedLine);
  const issuer = findIssuer(lines, issuedAt, titleLines);
  const title = toTitle(titleLines);
  const headings: Line[] = [];
  const preface: Line[] = [];
  for (const line of lines) {
    const isPart = line === issuedLine || line === issuer || titleLines.includes(line);
    if (isPart || (title && headingToKey(line.text) === headingToKey(title.text))) headings.push(line);
    else preface.push(line);
  }
  return { title, issued: issuedLine && date ? { date, line: issuedLine } : null, issuer, preface, headings };
}

/**
 * The line with 工程表, and the plan's name above it if the line has nothing else; otherwise a line with the name of a
 * plan.
 */
function findTitle(lines: readonly CoverLine[], issued: Line | undefined): Line[] {
  const at = lines.findIndex(
    (line) => isShort(line) && !isPath(line) && shippedWords.documentTitle.some((word) => line.text.includes(word)),
  );
  const [line, above] = [lines[at], lines[at - 1]];
  if (line) {
    const isWordAlone = shippedWords.documentTitle.includes(headingToKey(line.text));
    const isName = above && isShort(above) && above !== issued && !endsAsOrganisation(bare(above.text));
    return isWordAlone && isName ? [above, line] : [line];
  }
  const ends = lines.filter((one) => isShort(one) && !isPath(one) && endsAsTitle(one.text));
  const named = ends.find(({ heading }) => heading === 1) ?? ends[0];
  return named ? [named] : onlyLine(lines, issued);
}

/** Where a page of a site stands: 現在位置：トップ > 計画 > 実施計画. */
function isPath({ text }: Line): boolean {
  return /[>＞»›].*[>＞»›]/u.test(text);
}

/** The only line above all tables, apart from the date: スポーツ推進計画　実績. */
function onlyLine(lines: readonly Line[], issued: Line | undefined): Line[] {
  const [line, ...others] = lines.filter((one) => one !== issued);
  const isTitle = line && others.length === 0 && isShort(line) && !/^[(（※＊*]/u.test(line.text.trim());
  return isTitle && !endsAsOrganisation(bare(line.text)) ? [line] : [];
}

function isShort({ text }: Line): boolean {
  return text.length <= MAX_TITLE && !text.endsWith('。');
}

/** "第2次産業振興計画(案)" */
function endsAsTitle(text: string): boolean {
  const plain = headingToKey(text).replace(/(?:\([^)]*\)|[」』])+$/u, '');
  return shippedWords.titleEnds.some((word) => plain.endsWith(word));
}

function toTitle(lines: readonly Line[]): Line | null {
  const [first] = lines;
  return first ? { text: lines.map(({ text }) => text.trim()).join(' '), place: first.place } : null;
}

/** The organisation in the line below or above the date; else a line that is only its name. */
function findIssuer(lines: readonly Line[], issuedAt: number, title: readonly Line[]): Line | null {
  const beside = issuedAt < 0 ? [] : [lines[issuedAt + 1], lines[issuedAt - 1]];
  const near = beside.find((line) => line && line.text.length <= MAX_TITLE && endsAsOrganisation(bare(line.text)));
  if (near) return near;
  return (
    lines.find(
      (line) => !title.includes(line) && line.text.length <= MAX_ISSUER && endsAsOrganisation(headingToKey(line.text)),
    ) ?? null
  );
}

/** "2019年7月" and "令和元年7月" to 2019-07; with a day, 2019-07-01. */
function textToIssued(text: string): string | null {
  const match = text.length > MAX_TITLE ? null : ISSUED.exec(bare(foldWidth(text)));
  const year = match?.[1] === undefined ? undefined : textToFiscalYear(match[1])?.year;
  if (!match || year === undefined) return null;
  const [, , month = '', day] = match;
  return [String(year), month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
