// An amount as people read it: "EUR 580", "GBP 1,250.50".
import type { Money } from '../../model/compensation.ts';

export function sayMoney({ amount, currency }: Money): string {
  return `${currency} ${sayAmount(amount)}`;
}

/** Two decimals, or none where there are none. */
export function sayAmount(amount: number): string {
  const whole = Number.isInteger(Math.round(amount * 100) / 100);
  return new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount);
}
