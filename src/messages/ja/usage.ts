import type { usageErrorsEn, usageExpectationsEn } from '../en/usage.ts';

export const usageErrorsJa: Readonly<Record<keyof typeof usageErrorsEn, string>> = {
  'unknown-option':
    '{command}: オプション{actual}はありません。{expected}を指定してください。{call} --helpで確かめられます',
  'option-like-file':
    '{command}: オプション{actual}はありません。その名前のファイルを指定する場合は、./{actual}と書いてください',
  'unknown-command':
    '{command}: コマンド「{actual}」はありません。{expected}を指定してください。{call} --helpで確かめられます',
  'missing-argument': '{command}: <{name}>がありません。{expected}を指定してください。{call} --helpで確かめられます',
  'missing-option': '{command}: {option}がありません。{expected}を指定してください。{call} --helpで確かめられます',
  'missing-value': '{command}: {option}に値がありません。{expected}を指定してください。{call} --helpで確かめられます',
  'wrong-value':
    '{command}: {option}に「{actual}」は指定できません。{expected}を指定してください。{call} --helpで確かめられます',
  'excess-arguments':
    '{command}: 余分な引数「{actual}」があります。指定できるのは{expected}です。取り除くか、{call} --helpで確かめてください',
  'no-arguments':
    '{command}: 余分な引数「{actual}」があります。引数は指定できません。取り除くか、{call} --helpで確かめてください',
  'conflicting-options':
    '{command}: {option}と{other}は同時に指定できません。どちらか一方にしてください。{call} --helpで確かめられます',
  'no-focus': '{command}: {expected}を指定してください。{call} --helpで確かめられます',
  'old-node':
    'koteihyo: Node {actual}では動きません。{expected}以降が必要です。https://nodejs.org から入手してください',
};

export const usageExpectationsJa: Readonly<Record<keyof typeof usageExpectationsEn, string>> = {
  pages: '3-12や5のようなページ（1以上）',
  lines: '206-214や7のような行（1以上）',
  'case-name': '英小文字と数字をハイフンでつないだ名前（packed-labelsなど）',
  page: '1以上のページ番号',
  folder: 'フォルダー（データセットは多数のファイルです。「-」という名前なら./-）',
  positive: '0より大きい数',
  formats: 'json, csv, xlsx, sqlite, parquet, markdown をコンマで区切ったもの',
  'export-format': '拡張子が .xlsx、.sqlite、.md のファイル、名前が .parquet で終わるフォルダー、または --format',
  'export-path': '書き出し先のファイルかフォルダー（「-」という名前なら./-）',
  'one-of': '{choices}のいずれか',
  choice: '{choices}',
  comma: '、',
};
