import type { DoorCode } from './problem.ts';
import type { ProblemParts } from './problem-details.ts';

/** How readers of a request, which answer to Fastify, say no. */
export class DoorError extends Error {
  readonly problem: DoorCode;
  readonly parts: ProblemParts;

  constructor(problem: DoorCode, parts: ProblemParts = {}) {
    super(problem);
    this.problem = problem;
    this.parts = parts;
  }
}
