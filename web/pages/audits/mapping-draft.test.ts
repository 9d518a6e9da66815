import { describe, expect, it } from 'vitest';
import {
  askedBy,
  asking,
  type MappingDraft,
  stateOfWord,
  verdictOf,
  withColumn,
  withStateOfWord,
  withVerdict,
} from './mapping-draft.ts';

const draft: MappingDraft = {
  columns: { ticket: 'Id', status: 'State' },
  audit: { stallAfter: '8 h', resolved: { status: ['Done'] }, waiting: { status: ['Hold'] } },
};

describe('a mapping in the form', () => {
  it('moves a word from one state to another, and leaves the rest as it was', () => {
    const moved = withStateOfWord(draft, 'status', 'Done', 'closed');
    expect(moved.audit).toEqual({
      stallAfter: '8 h',
      closed: { status: ['Done'] },
      waiting: { status: ['Hold'] },
    });
    expect(stateOfWord(moved, 'status', 'Done')).toBe('closed');
    expect(stateOfWord(withStateOfWord(moved, 'status', 'Done', 'work'), 'status', 'Done')).toBe('work');
  });

  it('knows that whoever waits for a vendor waits', () => {
    const moved = withStateOfWord(draft, 'status', 'At vendor', 'vendor');
    expect(moved.audit?.waiting).toEqual({ status: ['Hold', 'At vendor'] });
    expect(moved.audit?.vendor).toEqual({ status: ['At vendor'] });
    expect(stateOfWord(moved, 'status', 'At vendor')).toBe('vendor');
    expect(withStateOfWord(moved, 'status', 'At vendor', 'waiting').audit?.vendor).toBeUndefined();
  });

  it('forgets the words of a column when another takes its place', () => {
    const other = withColumn(draft, 'status', 'Step');
    expect(other.columns).toEqual({ ticket: 'Id', status: 'Step' });
    expect(other.audit).toEqual({ stallAfter: '8 h' });
    expect(withColumn(draft, 'ticket', '').columns).toEqual({ status: 'State' });
  });

  it('has a verdict for each word, or none at all', () => {
    const met = withVerdict(draft, 'yes', 'met');
    expect([met.audit?.sla, verdictOf(met, 'yes')]).toEqual([{ met: ['yes'], missed: [] }, 'met']);
    expect(withVerdict(met, 'yes', '').audit?.sla).toBeUndefined();
  });

  it('asks of a tier by one way at a time', () => {
    const rule = asking({ ends: ' 2nd', tier: 2, mixed: true }, 'is', 'A\nB');
    expect([rule, askedBy(rule)]).toEqual([
      { is: ['A', 'B'], tier: 2, mixed: true },
      { way: 'is', text: 'A\nB' },
    ]);
  });
});
