import { expect, test } from 'vitest';
import { nameToKey } from '../../src/japanese/name-keys.ts';

test.each([
  ['みえクリエイティブチーム', 'みえクリエイティブ・チーム', 'middle dot'],
  ['ＤＸ推進課', 'DX推進課', 'width'],
  ['ﾃﾞｼﾞﾀﾙ推進課', 'デジタル推進課', 'half-width katakana'],
  ['ものづくり・イノ ベーション課', 'ものづくり・イノベーション課', 'blank'],
  ['企業　誘致課', '企業誘致課', 'blank in full width'],
  ['霞ヶ浦事務所', '霞ケ浦事務所', 'small ke'],
  ['霞ヵ浦事務所', '霞カ浦事務所', 'small ka'],
  ['クリエイテイブ課', 'クリエイティブ課', 'small i'],
  ['センタ―', 'センター', 'dash for a long vowel'],
  ['ｾﾝﾀｰ', 'センター', 'half-width long vowel'],
  ['髙﨑課', '高崎課', 'old forms'],
  ['澤邊課', '沢辺課', 'old forms'],
  ['経濟課', '經済課', 'old forms on both sides'],
])('%s and %s are one (%s)', (a, b) => {
  expect(nameToKey(a)).toBe(nameToKey(b));
});

test.each([
  ['道路課', '道路局'],
  ['東部振興局', '西部振興局'],
  ['産業課', '産業科'],
])('%s and %s are two', (a, b) => {
  expect(nameToKey(a)).not.toBe(nameToKey(b));
});
