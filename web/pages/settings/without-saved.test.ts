import { expect, it } from 'vitest';
import { withoutSaved } from './without-saved.ts';

it('keeps what was chosen while the answer was on its way', () => {
  const sent = { name: 'Ada', muted: ['offer'], rules: null };
  const later = { name: 'Ada', muted: ['offer', 'update'], rules: null };
  expect(withoutSaved(sent, sent)).toEqual({});
  expect(withoutSaved<typeof sent>(later, sent)).toEqual({ muted: ['offer', 'update'] });
});

it('takes a list that was made anew for a change, alike or not', () => {
  const muted = ['offer'];
  expect(withoutSaved({ muted: [...muted] }, { muted })).toEqual({ muted });
});
