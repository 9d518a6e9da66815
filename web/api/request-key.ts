/**
 * A key under which the server knows a repeated order again. Browsers give `randomUUID` to secure pages only, and a
 * desk in a house's own network is often reached over plain HTTP.
 */
export function newRequestKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
