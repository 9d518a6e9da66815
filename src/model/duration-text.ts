import { z } from 'zod';

/** A length of time as people write it in a policy: "30 min", "4 h", "1 h 30 min", "2 days". */
export const DurationText = z
  .string()
  .regex(
    /^\d+ ?(?:min|h|days?)(?: \d+ ?(?:min|h))*$/,
    'a length of time such as "30 min", "4 h" or "2 days"',
  );
