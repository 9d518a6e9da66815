/** Words of a policy for people by their part; a team is named beside them as "team Finance". */
export const toldWords = [
  'duty lead',
  'first agent',
  'escalation lead',
  'dedicated contact',
  'account team',
  'leadership',
] as const;
export type ToldWord = (typeof toldWords)[number];
