/** In the order in which an escalation mostly goes through them. Apart from their schema, which browsers do not load. */
export const boardColumns = [
  'investigating',
  'offered',
  'deciding',
  'working',
  'waiting',
  'answered',
] as const;
