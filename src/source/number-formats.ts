import { eras } from '../japanese/fiscal-years.ts';

/** A number as its cell shows it. */
export type NumberFormatter = (value: number) => string;

/** The built-in formats of workbooks by number; in Japan 27 to 36 and 50 to 58 are dates with eras. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** Workbooks from old Macintosh programs count days from 1904. */
const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;
/** Day 25569 is 1970-01-01. */
const DAYS_TO_1970 = 25_569;
/** Range of JavaScript dates (milliseconds from 1970). */
const MAX_TIME = 8e15;

/** The formats of a workbook by number. */
export async function toFormatters(
  own: ReadonlyMap<number, string>,
  isFrom1904: boolean,
): Promise<(id: number) => NumberFormatter> {
  const { format, isDateFormat } = await import('numfmt');
  const made = new Map<number, NumberFormatter>();
  const make = (id: number): NumberFormatter => {
    const pattern = own.get(id) ?? BUILT_IN[id] ?? 'General';
    const general = (value: number): string => (Number.isInteger(value) ? String(value) : show('General', value));
    const show = (text: string, value: number): string => {
      try {
        return format(text, value, { locale: 'ja' });
      } catch {
        return String(value);
      }
    };
    if (pattern === 'General' || pattern === '@') return general;
    const isEra = isEraFormat(pattern);
    const shift = isFrom1904 && (isEra || isDate(pattern, isDateFormat)) ? DAYS_TO_1904 : 0;
    return (value) => {
      const days = value + shift;
      return show(isEra ? withEra(pattern, days) : pattern, days).trim();
    };
  };
  return (id) => {
    const known = made.get(id) ?? make(id);
    made.set(id, known);
    return known;
  };
}

function isDate(pattern: string, isDateFormat: (pattern: string) => boolean): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}

/** Quoted words, escaped characters and bracketed codes are not format characters. */
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/gu;

/** Formats with years of an era: g, gg or ggg for its name; e for the year, if the format is Japanese. */
function isEraFormat(pattern: string): boolean {
  const signs = pattern.replace(QUOTED, '');
  if (/general/iu.test(signs)) return false;
  return /g/iu.test(signs) || (/e/iu.test(signs) && !/e[+-]/iu.test(signs) && /\[\$-(?:\d*411|ja)/iu.test(pattern));
}

/** Puts the era's name and year into the pattern, in quotes, since the library does not know eras. */
function withEra(pattern: string, days: number): string {
  const time = Math.round((days - DAYS_TO_1970) * DAY);
  if (Math.abs(time) > MAX_TIME) return pattern;
  const day = new Date(time).toISOString().slice(0, 10);
  const era = eras.find(({ begins }) => day >= begins);
  if (!era) return pattern;
  const year = Number(day.slice(0, 4)) - era.first + 1;
  const parts = pattern.split(/("[^"]*"|\\.|\[[^\]]*\])/u);
  return parts
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/g+/giu, (signs) => quote(signs.length === 1 ? era.letter : era.name.slice(0, signs.length - 1)))
            .replace(/e+/giu, (signs) => quote(String(year).padStart(Math.min(2, signs.length), '0'))),
    )
    .join('');
}

function quote(text: string): string {
  return `"${text}"`;
}
