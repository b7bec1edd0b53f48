import type { departmentsDraftEn, profileDraftEn } from '../en/drafts.ts';

export const profileDraftJa: Readonly<Record<keyof typeof profileDraftEn, string>> = {
  title:
    '# {name} のプロファイルの下書きです。読み取れたものは書かなくても読まれます。\n# 読み取れなかったものは行頭の # を外して補い、入力の隣に「<入力の名前>.profile.yaml」として置いてください。',
  unreadHeaders:
    '意味の分からない見出し語です。? の代わりに、次のどれにあたるかを書いてください（時期の見出しは years: の terms: へ）:',
  direction: '取組方向として読んだ見出しの例:',
  measure: '施策として読んだ見出しの例:',
  noDirection: '取組方向の見出しは読み取れませんでした。',
  noMeasure: '施策の見出しは読み取れませんでした。',
  unreadHeadings: '見出しのように見える行です。施策のものを残し、取組方向のものは direction: に書き換えてください:',
  bullets: '行頭記号として読んだもの:',
  unreadBullets: '文の先頭にある記号です。矢印ではなく行頭記号なら、続けて一つに書いてください:',
  noBullets: '記号で始まる文はありません。',
  unreadLabels: '意味の分からないラベルです。名前の前の括弧書きはサブ指標の印かもしれません:',
  kind: '目標ならtarget',
  years: '年度として読んだもの:',
  noYears: '年度は読み取れませんでした。',
  unreadYears:
    '年度かもしれない見出しです。1にあたる年度を書くか、firstの代わりに「era: 令和」のように元号を書いてください:',
  guess: '推定',
  terms: '年度の分からない時期',
  names: '年度が分かるときは、termsの代わりに書いてください:',
  fromSpan: '計画期間から',
  first: '1にあたる年度（例: 2024）',
  line: '{line}行目',
  page: '{page}ページ',
  times: '{place}から{count}回',
};

/** The words of a drafted registry of departments. */
export const departmentsDraftJa: Readonly<Record<keyof typeof departmentsDraftEn, string>> = {
  title:
    '# {edition} に印字された課の台帳の下書きです。種別は名称の末尾から推定しているので、すべての行を確かめてください。\n# 読みと上位の組織は、確かなものだけを書き、入力の隣に「<入力の名前>.departments.yaml」として\n# 置いてください。',
  unsure: '推定（名称からは分かりません）',
  new: '新規: 古い台帳にありません',
  gone: '廃止: 古い台帳にだけあります',
  renamed: '改称の可能性: successor: {name} ({score})',
};
