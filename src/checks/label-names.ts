import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import { recordsOf } from '../model/each-record.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';

/** Warn of projects named like a form's label (工程, 整理番号, 現状と課題): rows of a form that were read as a table. */
export function checkLabelNames(plan: Pick<Plan, 'measures'>, vocabulary: Vocabulary): Notice[] {
  return recordsOf(plan, 'project').flatMap(({ id, record: { name, source } }): Notice[] =>
    isLabel(name, vocabulary) ? [notice('checks/name-is-label', { source, subject: id, values: { name } })] : [],
  );
}

function isLabel(name: string, vocabulary: Vocabulary): boolean {
  const { attributes, contents, periods, yearsTitle, describing } = vocabulary;
  if (headerToRole(name, vocabulary) !== null) return true;
  if ([attributes, contents, periods, yearsTitle].some((words) => isWord(name, words))) return true;
  // 現状・課題, 現状と課題
  const words = bare(name).split(/[・と]|及び/u);
  return words.every((word) => describing.includes(word));
}
