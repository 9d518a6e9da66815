import type { Instant } from '../../model/instant.ts';

const isoPattern =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)? ?(Z|UTC|[+-]\d\d:?\d\d)$/i;

/** ISO 8601 with its zone, as vendors write it ("2024-01-02T10:00:00Z", "2024-01-02 10:00:00 +0200"); else undefined. */
export function isoInstant(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || value.length > 60) return undefined;
  const match = isoPattern.exec(value.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = match;
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  if (!isRealDate(Number(year), Number(month), Number(day))) return undefined;
  return plausible(at + Number(fraction.padEnd(3, '0').slice(0, 3)) - zoneMs(zone));
}

/** Epoch seconds, or milliseconds where the number is too large for seconds; as number or as digits. */
export function epochInstant(value: unknown): Instant | undefined {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  const isSeconds = Math.abs(number) < 100_000_000_000;
  return plausible(Math.trunc(isSeconds ? number * 1000 : number));
}

/** Before 1970 and after the year 9999 no helpdesk has a ticket; such values are slips (0, year 1). */
function plausible(at: number): Instant | undefined {
  return at > 0 && at < 253_402_300_800_000 ? at : undefined;
}

function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function zoneMs(zone: string): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!match) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
