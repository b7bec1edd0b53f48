import { systemErrorsJa } from '../messages/ja/system-errors.ts';

/** "ENOSPC: no space left on device, write" as "ENOSPC: 空き容量がありません"; empty for any other English text. */
export function reasonToJapanese(reason: string): string {
  const code = /^E[A-Z0-9]{2,}(?=: )/.exec(reason)?.[0];
  if (code !== undefined) return [code, systemErrorsJa[code]].filter((part) => part !== undefined).join(': ');
  // an English sentence may quote Japanese from a file
  return /^[^A-Za-z]*[ぁ-んァ-ヶ一-龠]/u.test(reason) ? reason : '';
}
