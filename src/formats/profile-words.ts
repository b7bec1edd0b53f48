/** The words of a drafted profile. */
export const profileWords = {
  title: {
    en: '# Profile of {name}, drafted from what was recognised in it and what was not. What is recognised needs no line here;\n# of what is not, take away the # and complete it. Keep the file beside the input as <base name of the input>.profile.yaml.',
    ja: '# {name} のプロファイルの下書きです。読み取れたものは書かなくても読まれます。\n# 読み取れなかったものは行頭の # を外して補い、入力の隣に「<入力の名前>.profile.yaml」として置いてください。',
  },
  unreadHeaders: {
    en: 'Header words that no column is known by. Put in the place of ? what each names:',
    ja: '意味の分からない見出し語です。? の代わりに、次のどれにあたるかを書いてください:',
  },
  direction: { en: 'Directions are read, such as', ja: '取組方向として読んだ見出しの例:' },
  measure: { en: 'Measures are read, such as', ja: '施策として読んだ見出しの例:' },
  noDirection: { en: 'No heading was read as a direction.', ja: '取組方向の見出しは読み取れませんでした。' },
  noMeasure: { en: 'No heading was read as a measure.', ja: '施策の見出しは読み取れませんでした。' },
  unreadHeadings: {
    en: 'Lines that look like headings. Keep those of measures, and call those of directions direction:',
    ja: '見出しのように見える行です。施策のものを残し、取組方向のものは direction: に書き換えてください:',
  },
  bullets: { en: 'Bullets that are known:', ja: '行頭記号として読んだもの:' },
  unreadBullets: {
    en: 'Marks that begin texts. If they are bullets and no arrows, write them behind each other:',
    ja: '文の先頭にある記号です。矢印ではなく行頭記号なら、続けて一つに書いてください:',
  },
  noBullets: { en: 'No text begins with a mark.', ja: '記号で始まる文はありません。' },
  unreadLabels: {
    en: 'Labels that are not known; a word in brackets ahead of a name may tell a sub indicator:',
    ja: '意味の分からないラベルです。名前の前の括弧書きはサブ指標の印かもしれません:',
  },
  kind: { en: 'or target', ja: '目標ならtarget' },
  years: { en: 'Years are read:', ja: '年度として読んだもの:' },
  noYears: { en: 'No years were read.', ja: '年度は読み取れませんでした。' },
  unreadYears: {
    en: 'Header cells that may be years. Give the fiscal year of 1, or the era in place of first:',
    ja: '年度かもしれない見出しです。1にあたる年度を書くか、firstの代わりに「era: 令和」のように元号を書いてください:',
  },
  first: { en: 'fiscal year of 1, such as 2024', ja: '1にあたる年度（例: 2024）' },
  line: { en: 'line {line}', ja: '{line}行目' },
  page: { en: 'page {page}', ja: '{page}ページ' },
  times: { en: '{place}, {count} times', ja: '{place}から{count}回' },
} as const;

export type SurveyWord = keyof typeof profileWords;
