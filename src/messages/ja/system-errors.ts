/** What the codes of the operating system mean, for those who read no English; the code stays, to look it up by. */
export const systemErrorsJa: Readonly<Record<string, string>> = {
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
