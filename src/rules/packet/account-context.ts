// What the customer's record says, in one line.
import type { Customer } from '../../model/customer.ts';
import { dayMs } from '../../model/instant.ts';
import { formatLocalDate } from '../clocks/local-date.ts';

/** "Keramik GmbH, Enterprise plan, EUR 64,000 a year, VIP, since 2021-03-01, 2 critical issues before", and below it the notes of the relationship; empty without a record. */
export function accountContext(customer: Customer | null): string {
  if (customer === null) return '';
  const { name, plan, contract, annualValue, currency, vip, since, criticalIssues, notes } = customer;
  const facts = [
    name,
    plan === null ? '' : `${plan} plan`,
    contract === null ? '' : `contract ${contract}`,
    annualValue === null
      ? ''
      : `${currency === null ? '' : `${currency} `}${annualValue.toLocaleString('en')} a year`,
    vip ? 'VIP' : '',
    since === null ? '' : `since ${formatLocalDate(Math.floor(since / dayMs))}`,
    criticalIssues === 0
      ? ''
      : `${criticalIssues} critical ${criticalIssues === 1 ? 'issue' : 'issues'} before`,
  ]
    .filter((part) => part !== '')
    .join(', ');
  return notes ? `${facts}\n${notes}` : facts;
}
