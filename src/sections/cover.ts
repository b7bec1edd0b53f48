import { textToFiscalYear } from '../japanese/fiscal-years.ts';
import { vocabulary } from '../japanese/headers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Line } from '../model/page.ts';
import type { Account } from '../model/section.ts';
import { headingToKey } from './headings.ts';

/** A title or an issuer is a short line; longer ones are prose. */
const MAX_TITLE = 60;
const ISSUED = /^(.+?年)(1[0-2]|0?[1-9])月(?:(3[01]|[12][0-9]|0?[1-9])日)?(?:現在|改訂|改定|策定|版)?$/u;

export type Cover = {
  title: Line | null;
  issued: { date: string; line: Line } | null;
  issuer: Line | null;
  preface: Line[];
  headings: Account[];
};

/** The lines before the first table or heading: title, date, issuer; all else is the preface. */
export function linesToCover(lines: readonly Line[]): Cover {
  const title = lines.find((line) => isTitle(line.text)) ?? null;
  const issuedAt = lines.findIndex((line) => textToIssued(line.text) !== null);
  const issuedLine = lines[issuedAt];
  const date = issuedLine ? textToIssued(issuedLine.text) : null;
  const issuer =
    [lines[issuedAt + 1], lines[issuedAt - 1]].find((line) => issuedLine && line && isIssuer(line.text)) ?? null;
  const headings: Account[] = [];
  const preface: Line[] = [];
  for (const line of lines) {
    if (line === issuedLine || line === issuer) headings.push(line);
    else if (title && headingToKey(line.text) === headingToKey(title.text)) headings.push(line);
    else preface.push(line);
  }
  return { title, issued: issuedLine && date ? { date, line: issuedLine } : null, issuer, preface, headings };
}

function isTitle(text: string): boolean {
  return (
    text.length <= MAX_TITLE && !text.endsWith('。') && vocabulary.documentTitle.some((word) => text.includes(word))
  );
}

function isIssuer(text: string): boolean {
  return text.length <= MAX_TITLE && endsAsOrganisation(bare(text));
}

/** "2019年7月" and "令和元年7月" to 2019-07; with a day, 2019-07-01. */
function textToIssued(text: string): string | null {
  const match = ISSUED.exec(bare(foldWidth(text)));
  const year = match?.[1] === undefined ? undefined : textToFiscalYear(match[1])?.year;
  if (!match || year === undefined) return null;
  const [, , month = '', day] = match;
  return [String(year), month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
