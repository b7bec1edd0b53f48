import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';

/** "実施スケジュール", "■成果指標": the title of the table below it. */
export function isTableTitle(text: string, vocabulary: Vocabulary): boolean {
  const role = headerToRole(text, vocabulary);
  return (
    isWord(text, vocabulary.lines.scheduleTitle) || role === 'indicator' || role === 'name' || role === 'initiative'
  );
}
