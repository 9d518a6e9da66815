import { z } from 'zod';
import { At } from './view.ts';

/** The five steps from an empty workspace to one that works. */
export const firstSteps = ['company', 'people', 'hours', 'policy', 'way-in'] as const;
export const FirstStep = z.enum(firstSteps);
export type FirstStep = z.infer<typeof FirstStep>;

export const FirstStepState = z.enum(['open', 'done', 'skipped']);
export type FirstStepState = z.infer<typeof FirstStepState>;

/** What people have said of the steps, as it is kept. */
export interface FirstStartMarks {
  readonly steps: Readonly<Partial<Record<FirstStep, 'done' | 'skipped'>>>;
  /** The list of what is left is put away. */
  readonly isPutAway: boolean;
  /** Somebody has been there. */
  readonly isSeen: boolean;
}

export const FirstStartView = z
  .object({
    steps: z.array(z.object({ step: FirstStep, state: FirstStepState })),
    /** How many are open. */
    left: z.number(),
    putAway: z.boolean(),
    /** Nobody has set this desk up yet: whoever comes in first is led to it. */
    fresh: z.boolean(),
    /** In the sample: a desk of one's own can be begun from here. */
    mayBeginOwn: z.boolean(),
  })
  .meta({ id: 'FirstStart' });
export type FirstStartView = z.infer<typeof FirstStartView>;

export const PolicyAnswers = z
  .strictObject({
    /** small: two tiers and a manager; standard: experts by issue type. */
    example: z.enum(['small-team', 'standard']),
    languages: z
      .array(z.enum(['en', 'de']))
      .min(1)
      .max(2),
    /** Whether urgent tickets are promised around the clock. */
    aroundTheClock: z.boolean(),
  })
  .meta({ id: 'PolicyAnswers' });
export type PolicyAnswers = z.infer<typeof PolicyAnswers>;

export const ExamplePolicy = z
  .object({ source: z.string(), sentences: z.array(z.string()) })
  .meta({ id: 'ExamplePolicy' });
export type ExamplePolicy = z.infer<typeof ExamplePolicy>;

/** A way in for somebody; it works once. */
export const WayIn = z.object({ address: z.string(), endsAt: At }).meta({ id: 'WayIn' });
export type WayIn = z.infer<typeof WayIn>;

export const SampleOpened = z
  .object({
    sample: WayIn,
    /** For the way back to one's own desk, in the same browser. */
    back: WayIn,
  })
  .meta({ id: 'SampleOpened' });
export type SampleOpened = z.infer<typeof SampleOpened>;
