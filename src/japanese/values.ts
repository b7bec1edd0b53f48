import { z } from 'zod';
import { noteToFiscalYear } from './fiscal-years.ts';
import data from './units.json' with { type: 'json' };
import { bare, foldWidth } from './width.ts';

const words = z.array(z.string().min(1));
const { units, notUnits, unitsInNames, ofWork, qualifiers } = z
  .strictObject({
    units: words,
    notUnits: words,
    unitsInNames: words,
    ofWork: words,
    qualifiers: z.strictObject({ before: words, after: words }),
  })
  .parse(data);

/** The meaning of a printed value: its number with a unit, or only its text. */
export type PrintedValue = {
  raw: string;
  value: number | null;
  unit: string | null;
  qualifier: string | null;
  kind: 'actual' | 'target' | null;
  referenceYear: number | null;
};

/** Longest unit (characters): "人泊/年" can be one, a sentence cannot. */
const MAX_UNIT = 8;
const NUMBER = /^([△▲−-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/u;
const TRAILING_NOTE = /^(.*?)(\([^()]*\))$/u;
const BEFORE = new RegExp(`^(${qualifiers.before.join('|')})(?=\\d)`, 'u');
const AFTER = new RegExp(`(${qualifiers.after.join('|')})$`, 'u');
const NAME_UNIT = /[【(（]\s*単位\s*[:：]?\s*([^】)）]+?)\s*[】)）]/u;

/** "49,852億円" to 49852 and 億円; text and mixed values ("①3件", "2018年3月末実績+720件") have no number. */
export function textToValue(text: string, indicatorName: string): PrintedValue {
  const raw = bare(text);
  const none: PrintedValue = { raw, value: null, unit: null, qualifier: null, kind: null, referenceYear: null };
  const folded = foldWidth(raw);
  const noted = TRAILING_NOTE.exec(folded);
  const note = noted?.[2] ?? null;
  const body = joinScales(noted?.[1] ?? folded);
  const before = BEFORE.exec(body)?.[1] ?? '';
  const match = NUMBER.exec(body.slice(before.length));
  if (!match) return none;
  const [, sign, digits = '', tail = ''] = match;
  const after = AFTER.exec(tail)?.[1] ?? '';
  const unit = tail.slice(0, tail.length - after.length);
  if (!isUnit(unit)) return none;
  const number = Number(digits.replaceAll(',', ''));
  // Cut from the printed text, to keep the full-width brackets of the note.
  const qualifier = [before, after, note === null ? '' : raw.slice(-note.length)].join('');
  return {
    raw,
    value: sign ? -number : number,
    unit: unit === '' ? nameToUnit(indicatorName) : unit,
    qualifier: qualifier === '' ? null : qualifier,
    kind: qualifier.includes('実績') ? 'actual' : qualifier.includes('目標') ? 'target' : null,
    referenceYear: note === null ? null : noteToFiscalYear(note),
  };
}

/** The powers of ten that a number may be written in, one after the other. */
const SCALES: Readonly<Record<string, number>> = { 兆: 12, 億: 8, 千万: 7, 百万: 6, 十万: 5, 万: 4, 千: 3, '': 0 };
const TWO_SCALES =
  /(?<![\d,.])(\d{1,3}(?:,\d{3})+|\d+)(兆|億|万)(\d{1,3}(?:,\d{3})+|\d+)(?![\d,.])(兆|億|千万|百万|十万|万|千|)/u;

/** 1億2,000万円 is 12000万円 and 2億1千万円 is 21千万円; other texts are left as they are. */
function joinScales(text: string): string {
  const joined = text.replace(TWO_SCALES, (whole, high: string, above: string, low: string, below: string) => {
    const ratio = 10 ** ((SCALES[above] ?? 0) - (SCALES[below] ?? 0));
    const [upper, lower] = [high, low].map((digits) => Number(digits.replaceAll(',', '')));
    if (upper === undefined || lower === undefined || lower >= ratio) return whole;
    return `${upper * ratio + lower}${below}`;
  });
  return joined === text ? text : joinScales(joined);
}

/** 件, 路線, %; longer units may be work (3基設置). */
export function isShortUnit(unit: string | null): boolean {
  return unit === null || unit.length <= 2 || units.includes(unit) || unitsInNames.includes(unit);
}

/** %, 人, ㎞; 3基, 2回 or 1か所 in a year may be work. */
export function isMeasuringUnit(unit: string | null): boolean {
  return unit === null || ((units.includes(unit) || unitsInNames.includes(unit)) && !ofWork.includes(unit));
}

/** Whether a text is a number with its unit. */
export function isValue(text: string): boolean {
  return textToValue(text, '').value !== null;
}

/** The unit in an indicator's name: "空き家数【単位 千世帯】", or "参加者数(人)" if the bracket holds only a known unit. */
function nameToUnit(name: string): string | null {
  const behind = /[(（【]([^()（）【】]+)[)）】]$/u.exec(name.trim())?.[1];
  return (
    NAME_UNIT.exec(name)?.[1] ?? (behind !== undefined && unitsInNames.includes(foldWidth(behind)) ? behind : null)
  );
}

function isUnit(text: string): boolean {
  if (text === '' || units.includes(text)) return true;
  const counted = text.replace(/\/(?:年|月|日)$/u, '');
  const isSentence = /[\d()+~～→、。①-⑳]/u.test(text) || PARTICLE.test(text);
  return text.length <= MAX_UNIT && !isSentence && !notUnits.some((word) => counted.includes(word));
}

/** 6件を支援 describes work. */
const PARTICLE = /[をへにでが]/u;
