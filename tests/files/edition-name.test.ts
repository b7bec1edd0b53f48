import { expect, test } from 'vitest';
import { findClash, isEditionName, nameToKey } from '../../src/files/edition-name.ts';

test.each([
  'aomi-2022',
  '青海県 産業計画（第2期）',
  'ガイド・プラン',
  '葛\u{e0100}城市',
  '𠮷野町',
  'Plan.v2',
  'construct',
  'con-2022',
  '計'.repeat(66),
])('%j is a name', (name) => {
  expect(isEditionName(name)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a separator', 'a/b'],
  ['a separator of Windows', 'a\\b'],
  ['a dot at its start', '.plan'],
  ['a dot at its end', 'plan.'],
  ['a blank at its end', 'plan '],
  ['a wide blank at its start', '\u3000plan'],
  ['a sign that Windows keeps for itself', 'a:b'],
  ['a wildcard', 'a*b'],
  ['a question mark', 'なぜ?'],
  ['a quote', 'a"b'],
  ['a pipe', 'a|b'],
  ['an angle bracket', 'a<b'],
  ['a device of Windows', 'CON'],
  ['a device with an extension', 'nul.2022'],
  ['a numbered device', 'Com1'],
  ['the manifest', 'manifest.json'],
  ['the manifest in another case', 'Manifest.JSON'],
  ['the table of failures', 'failures.csv'],
  ['half a character', '\ud800x'],
  ['a line break', 'a\nb'],
  ['a character that turns the line round', 'a\u202eb'],
  ['a character of no width', 'a\u200bb'],
  ['a character of private use', 'a\ue000b'],
  ['a name that is too long', '計'.repeat(67)],
])('%s makes no name', (_, name) => {
  expect(isEditionName(name)).toBe(false);
});

test.each([
  ['case', 'Plan', 'pLAN'],
  ['Unicode form', 'ガ', 'ガ'.normalize('NFD')],
  ['a long s', 'plans', 'planſ'],
  ['ß', 'straße', 'STRASSE'],
])('names that differ in %s alone are one', (_, a, b) => {
  expect(nameToKey(a)).toBe(nameToKey(b));
});

test('a name clashes with another one, not with itself', () => {
  expect(findClash('plan', ['other', 'Plan', 'plan'])).toBe('Plan');
  expect(findClash('ガ', ['ガ'.normalize('NFD'), 'カ'])).toBeNull();
});
