import { isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Line } from '../model/page.ts';

/** "主担当 ものづくり課", "主担当課：ものづくり課", "【担当課】ものづくり課", "（所管課：商工課）" */
const LEAD = /^([(（]?(?:[【〔[](?<boxed>[^】〕\]]+)[】〕\]][\s:：]*|(?<label>[^\s:：]{1,20})[\s:：]+))(?<rest>.+)$/su;

/** Characters. A longer line is not a list of departments. */
const MAX_LEAD = 1_000;

/** A line with the lead department: the printed label, and the departments. */
export function lineToLead({ text, place }: Line, vocabulary: Vocabulary): { label: string; line: Line } | null {
  const lead = textToLead(text, vocabulary);
  return lead && { label: lead.label, line: { text: lead.departments, place } };
}

export function textToLead(printed: string, { lines }: Vocabulary): { label: string; departments: string } | null {
  const text = printed.trim();
  const match = text.length > MAX_LEAD ? null : LEAD.exec(text);
  const { boxed, label, rest = '' } = match?.groups ?? {};
  const word = (boxed ?? label ?? '').replace(/^[(（]/u, '');
  if (!match || !isWord(word, lines.lead)) return null;
  const inBrackets = /^[(（]/u.test(text) && /[)）]$/u.test(text);
  const departments = inBrackets ? rest.slice(0, -1) : rest;
  return {
    label: `${match[1] ?? ''}${inBrackets ? text.slice(-1) : ''}`,
    departments: departments.trim(),
  };
}
