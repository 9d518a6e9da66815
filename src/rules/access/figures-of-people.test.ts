import { expect, test } from 'vitest';
import { who, world, worldTeam } from '../../../test/support/world.ts';
import { maySeeFiguresOf, maySeeFiguresOfTeam } from './figures-of-people.ts';

const { directory } = world();

test.each([
  ['himself', who.jonas, who.jonas, true],
  ['the lead of his team', who.carla, who.jonas, true],
  ['a colleague', who.ingrid, who.jonas, false],
  ['the lead of another team', who.hana, who.jonas, false],
  ['a manager', who.tom, who.jonas, false],
  ['an admin', who.greta, who.jonas, false],
])('figures on a person: %s', (_who, reader, of, may) => {
  expect(maySeeFiguresOf(directory, reader, of)).toBe(may);
});

test('a team of few has no figures but for its lead', () => {
  expect(maySeeFiguresOfTeam(directory, who.tom, worldTeam('specialists'))).toBe(true);
  expect(maySeeFiguresOfTeam(directory, who.tom, worldTeam('platform'))).toBe(false);
  expect(maySeeFiguresOfTeam(directory, who.mei, worldTeam('platform'))).toBe(true);
  expect(maySeeFiguresOfTeam(directory, who.omar, worldTeam('engineering'))).toBe(true);
});
