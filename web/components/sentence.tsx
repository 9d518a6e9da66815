/** A sentence of the server. What stands between asterisks is a name out of the policy. */
export function Sentence({ text }: { text: string }) {
  const parts = text.split(/\*([^*]+)\*/);
  // Every second part stood between asterisks; the parts never change their places.
  return parts.map((part, place) => (place % 2 === 1 ? <em key={`${place} ${part}`}>{part}</em> : part));
}
