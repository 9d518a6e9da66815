import { expect, it } from 'vitest';
import { wallTimeOf, weeklyText } from './weekly-text.ts';

const office = [['09:00', '17:00']] as [string, string][];

it('days in a row with the same hours stand together', () => {
  const weekly = { mon: office, tue: office, wed: office, fri: office, sun: [] };
  expect(weeklyText(weekly)).toBe('Mon–Wed 09:00–17:00 · Fri 09:00–17:00');
});

it('several hours of a day, overnight ones, and whole days are told apart', () => {
  const weekly = {
    sat: [
      ['08:00', '12:00'],
      ['22:00', '06:00'],
    ] as [string, string][],
    sun: [['00:00', '24:00']] as [string, string][],
  };
  expect(weeklyText(weekly)).toBe('Sat 08:00–12:00, 22:00–06:00 · Sun all day');
  expect(weeklyText({})).toBe('Never open');
});

it('a time is understood as people type it, and left as it is where it is none', () => {
  expect(['9:00', '0900', '900', '9.30', '24:00'].map(wallTimeOf)).toEqual([
    '09:00',
    '09:00',
    '09:00',
    '09:30',
    '24:00',
  ]);
  expect(['', 'nine', '9', '12:3'].map(wallTimeOf)).toEqual(['', 'nine', '9', '12:3']);
});
