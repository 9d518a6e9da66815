/** Tickets that the reader has opened lately, in this tab. */
export interface RecentTicket {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
}

const place = 'baton.recent';
const recentMax = 6;

export function recentTickets(): readonly RecentTicket[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? (kept as RecentTicket[]) : [];
  } catch {
    return [];
  }
}

export function rememberTicket({ id, number, subject }: RecentTicket): void {
  const others = recentTickets().filter((one) => one.id !== id);
  try {
    sessionStorage.setItem(place, JSON.stringify([{ id, number, subject }, ...others].slice(0, recentMax)));
  } catch {
    // Storage is full or switched off; nothing is remembered.
  }
}
