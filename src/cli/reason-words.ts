/** What the codes of the operating system mean, for those who read no English; the code stays, to look it up by. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: '権限がありません',
  EBUSY: '使用中です',
  EDQUOT: '割り当てられた容量を超えています',
  EIO: '入出力の誤りです',
  EISDIR: 'フォルダーです',
  ELOOP: 'リンクが循環しています',
  EMFILE: '開いているファイルが多すぎます',
  ENAMETOOLONG: '名前が長すぎます',
  ENFILE: '開いているファイルが多すぎます',
  ENOENT: '見つかりません',
  ENOSPC: '空き容量がありません',
  ENOTDIR: 'フォルダーではありません',
  EPERM: '許可されていません',
  EROFS: '読み取り専用です',
};

/** "ENOSPC: no space left on device, write" as "ENOSPC: 空き容量がありません"; of other text in English nothing. */
export function reasonToJapanese(reason: string): string {
  const code = /^E[A-Z0-9]{2,}(?=: )/.exec(reason)?.[0];
  if (code !== undefined) return [code, meanings[code]].filter((part) => part !== undefined).join(': ');
  return /[ぁ-んァ-ヶ一-龠]/u.test(reason) ? reason : '';
}
