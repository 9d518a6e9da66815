import { describe, expect, it } from 'vitest';
import type { IssueTypeId } from '../../model/words.ts';
import { contextOf, policyUnderTest, smallPolicy } from '../policy/fixtures/policy-under-test.ts';
import { choosePath } from './matrix.ts';

const bug = { issueType: 'bug' as IssueTypeId };

describe('choosePath', () => {
  const compiled = policyUnderTest({
    matrix: [
      { when: { severity: [1] }, path: 'managers', told: ['leadership'] },
      { when: { severity: [1] }, path: 'engineering', told: ['duty lead'] },
    ],
  });

  it('takes the first row of the kind that holds, and says which', () => {
    const chosen = choosePath(compiled, contextOf({ severity: 1 }));
    expect(chosen).toMatchObject({ path: { id: 'engineering' }, told: ['duty lead'] });
    expect(chosen?.because).toEqual([
      { code: 'path.matrix', params: { row: 2, path: 'Engineering' } },
      { code: 'condition.severity', params: { severity: 1 } },
    ]);
  });

  it('keeps the kinds apart', () => {
    expect(choosePath(compiled, contextOf({ severity: 1 }), 'hierarchical')).toMatchObject({
      path: { id: 'managers' },
      told: ['leadership'],
    });
    for (const severity of [1, 2, 3, 4] as const) {
      for (const kind of ['functional', 'hierarchical'] as const) {
        expect(choosePath(compiled, contextOf({ ...bug, severity }), kind)?.path.kind).toBe(kind);
      }
    }
  });

  it('goes by the issue type where no row holds', () => {
    expect(choosePath(compiled, contextOf(bug))).toMatchObject({
      path: { id: 'engineering' },
      told: [],
      because: [{ code: 'path.issue-type', params: { issueType: 'Product bug', path: 'Engineering' } }],
    });
    expect(choosePath(compiled, contextOf())?.path.id).toBe('specialists');
  });

  it('takes the first path of the kind where nothing else says', () => {
    expect(choosePath(compiled, contextOf(), 'hierarchical')).toMatchObject({
      path: { id: 'managers' },
      because: [{ code: 'path.first-of-kind', params: { kind: 'hierarchical', path: 'Managers' } }],
    });
    const unknownType = { issueType: 'of-another-policy' as IssueTypeId };
    expect(choosePath(compiled, contextOf(unknownType))?.path.id).toBe('specialists');
  });

  it('is null where the policy has no path of the kind', () => {
    const paths = smallPolicy.paths.filter(({ kind }) => kind === 'functional');
    expect(choosePath(policyUnderTest({ paths }), contextOf(), 'hierarchical')).toBeNull();
  });

  it('lets rows ask for the kind', () => {
    const asking = policyUnderTest({ matrix: [{ when: { kind: ['functional'] }, path: 'engineering' }] });
    expect(choosePath(asking, contextOf())?.path.id).toBe('engineering');
  });
});
