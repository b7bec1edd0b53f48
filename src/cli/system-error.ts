import { systemErrorsJa } from '../messages/ja/system-errors.ts';

/** "ENOSPC: no space left on device, write" as "ENOSPC: 空き容量がありません"; of other text in English nothing. */
export function reasonToJapanese(reason: string): string {
  const code = /^E[A-Z0-9]{2,}(?=: )/.exec(reason)?.[0];
  if (code !== undefined) return [code, systemErrorsJa[code]].filter((part) => part !== undefined).join(': ');
  // what is quoted of a file may be Japanese in an English sentence
  return /^[^A-Za-z]*[ぁ-んァ-ヶ一-龠]/u.test(reason) ? reason : '';
}
