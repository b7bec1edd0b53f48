import type { Words } from './words.ts';

export const caseWords = {
  addedLines: {
    en: '{folder}: {kept} of {total} lines, found with {readings} readings',
    ja: '{folder}: {total}行のうち{kept}行（読み取り{readings}回）',
  },
  addedPages: {
    en: '{folder}: {kept} of {total} pages, found with {readings} readings',
    ja: '{folder}: {total}ページのうち{kept}ページ（読み取り{readings}回）',
  },
  notSmallest: {
    en: 'the readings ran out: more could perhaps be left out; name fewer lines or pages',
    ja: '読み取りの回数が上限に達したため、まだ減らせるかもしれません。行やページを絞ってください',
  },
  differs: {
    en: '{count} differences (- expected, + actual)',
    ja: '相違{count}件（- 期待、+ 実際）',
  },
  one: { en: '1 difference (- expected, + actual)', ja: '相違1件（- 期待、+ 実際）' },
  rewritten: {
    en: 'rewritten, {count} differences (- before, + now)',
    ja: '書き換え、相違{count}件（- 以前、+ 今回）',
  },
  written: {
    en: 'written; read it, it is what will be held',
    ja: '書き出しました。今後これが期待値になります。確かめてください',
  },
  order: { en: 'other order', ja: '順序の相違' },
  more: { en: '… and {count} more (--json prints all)', ja: '…ほか{count}件（--jsonで全て）' },
  total: {
    en: 'cases {total}: as expected {same}, other {differs}, failed {failed}, written {written}',
    ja: '事例{total}件: 一致{same}、相違{differs}、失敗{failed}、書き出し{written}',
  },
} as const satisfies Record<string, Words>;
