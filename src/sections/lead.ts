import { isWord } from '../japanese/headers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Line } from '../model/page.ts';

/** "主担当 ものづくり課", "主担当課：ものづくり課", "【担当課】ものづくり課", "（所管課：商工課）" */
const LEAD = /^([(（]?(?:[【〔[](?<boxed>[^】〕\]]+)[】〕\]][\s:：]*|(?<label>[^\s:：]{1,20})[\s:：]+))(?<rest>.+)$/su;

/** Characters. A longer line is not a list of departments. */
const MAX_LEAD = 1_000;

/** "【健康課】", "（総務課・税務課）": nothing but divisions or bureaus. A facility in brackets (【浄水場】) can head its table. */
const BOXED = /^(?<open>[【〔[［(（])(?<names>[^】〕\]］)）:：]+)(?<close>[】〕\]］)）])$/u;
const ENDS_OF_BOXED = /(?:課|係|部|局)$/u;

/** `hasWord`: whether a word such as 担当課 says what the names are. */
export type Lead = { label: string; departments: string; hasWord: boolean };

/** A line with the lead department: the printed label, and the departments. */
export function lineToLead(
  { text, place }: Line,
  vocabulary: Vocabulary,
): (Pick<Lead, 'label' | 'hasWord'> & { line: Line }) | null {
  const lead = textToLead(text, vocabulary);
  return lead && { label: lead.label, hasWord: lead.hasWord, line: { text: lead.departments, place } };
}

export function textToLead(printed: string, { lines }: Vocabulary): Lead | null {
  const text = printed.trim();
  const { open, names = '', close } = text.length > MAX_LEAD ? {} : (BOXED.exec(text)?.groups ?? {});
  if (open && isNamesOnly(names)) return { label: `${open}${close}`, departments: names.trim(), hasWord: false };
  const match = text.length > MAX_LEAD ? null : LEAD.exec(text);
  const { boxed, label, rest = '' } = match?.groups ?? {};
  const word = (boxed ?? label ?? '').replace(/^[(（]/u, '');
  if (!match || !isWord(word, lines.lead)) return null;
  const inBrackets = /^[(（]/u.test(text) && /[)）]$/u.test(text);
  const departments = inBrackets ? rest.slice(0, -1) : rest;
  return {
    label: `${match[1] ?? ''}${inBrackets ? text.slice(-1) : ''}`,
    departments: departments.trim(),
    hasWord: true,
  };
}

function isNamesOnly(text: string): boolean {
  const names = text.trim().split(/[\s、，,・／/]+/u);
  return names.every((name) => ENDS_OF_BOXED.test(name) && endsAsOrganisation(name));
}
