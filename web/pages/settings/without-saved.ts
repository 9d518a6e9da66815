/** Of some changes those that were made, or made anew, after a form was sent. */
export function withoutSaved<Row extends object>(changes: Partial<Row>, sent: Row): Partial<Row> {
  const isLater = ([name, value]: [string, unknown]) => sent[name as keyof Row] !== value;
  return Object.fromEntries(Object.entries(changes).filter(isLater)) as Partial<Row>;
}
