import type { StaffSlug } from '../../src/operations/sample/sample-people.ts';
import type { TestDesk } from './test-desk.ts';

/** How a desk is brought so far that a write can be asked for, and what is asked. */
export interface WayToWrite {
  readonly input: (desk: TestDesk) => object | Promise<object>;
  /** Greta, the admin, when absent. */
  readonly by?: StaffSlug;
  /** Fields of another request, where they can't be found by changing the first. */
  readonly other?: object;
}
