// What the policy's schema says about one place that it refuses.
import type { Policy } from '../../model/policy.ts';

export type SchemaIssue = NonNullable<ReturnType<typeof Policy.safeParse>['error']>['issues'][number];
