import type { Notice, NoticeRecord } from '../model/notice.ts';
import type { NoticeCode } from '../model/notice-kinds.ts';
import type { MessageValues, Phrase } from '../model/phrase.ts';
import type { Repair } from '../model/plan.ts';
import type { RecordedRepair } from '../model/row.ts';
import { noticesEn, USUAL_REMEDY as usualRemedyEn } from './en/notices.ts';
import { phrasesEn } from './en/phrases.ts';
import { fillPlaces } from './fill-places.ts';
import { noticesJa, USUAL_REMEDY as usualRemedyJa } from './ja/notices.ts';
import { phrasesJa } from './ja/phrases.ts';
import type { Language, NoticeWording } from './languages.ts';

const notices = { en: noticesEn, ja: noticesJa };
const usualRemedies = { en: usualRemedyEn, ja: usualRemedyJa };
const phrases = { en: phrasesEn, ja: phrasesJa };

/** A notice as it is published, with its words. */
export function noticeToRecord({ code, severity, values, alternatives, ...rest }: Notice): NoticeRecord {
  return {
    code,
    severity,
    values: structuredClone(values) as NoticeRecord['values'],
    message: fillPlaces(noticesEn[code].message, values, 'en'),
    messageJa: fillPlaces(noticesJa[code].message, values, 'ja'),
    ...rest,
    ...(alternatives === undefined
      ? {}
      : { alternatives: alternatives.map((one) => ({ text: toWords(one, 'en'), textJa: toWords(one, 'ja') })) }),
  };
}

/** A repair as it is published, with its words. */
export function repairToRecord({ code, before, after, reason, ...rest }: RecordedRepair): Repair {
  return {
    code,
    before,
    after: typeof after === 'string' ? after : toWords(after, 'en'),
    reason: toWords(reason, 'en'),
    reasonJa: toWords(reason, 'ja'),
    ...rest,
  };
}

/** Why a notice matters and what to do about it; null for a code that this version does not know. */
export function explainNotice(
  code: string,
  values: Readonly<Record<string, unknown>>,
  language: Language,
): Required<NoticeWording> | null {
  if (!isNoticeCode(code)) return null;
  const { message, why, remedy = usualRemedies[language] } = notices[language][code];
  const fill = (template: string): string => fillPlaces(template, values as MessageValues, language);
  return { message: fill(message), why: fill(why), remedy: fill(remedy) };
}

function isNoticeCode(code: string): code is NoticeCode {
  return Object.hasOwn(noticesEn, code);
}

function toWords({ code, values }: Phrase, language: Language): string {
  return fillPlaces(phrases[language][code], values, language);
}
