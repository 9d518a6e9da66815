/** What a ticket needs to come in, whichever door it came through. */
import type { Customer } from '../model/customer.ts';
import type { IntakeCustomer, IntakeParty } from '../model/intake.ts';
import type { CustomerFacts } from '../model/ticket-facts.ts';
import type { ContactId, CustomerId, IssueTypeId, PersonId, TeamId, WorkspaceId } from '../model/words.ts';
import type { Directory } from '../model/directory.ts';
import type { CompiledPolicy } from '../rules/policy/compile-policy.ts';
import { detectIssueType } from '../rules/triggers/read-signals.ts';
import type { StoredCustomer } from '../storage/intake-lookups.ts';
import type { SideRows } from '../storage/rows.ts';
import { nameBasedId } from './name-based-id.ts';

/** A customer is known by its name, without regard to case and spaces. */
export function customerIdOf(workspaceId: WorkspaceId, name: string): CustomerId {
  return nameBasedId(workspaceId, 'customer', nameKey(name)) as CustomerId;
}

export function nameKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** A contact is known by e-mail address, else by the id that the other system gives. */
export function contactIdOf(workspaceId: WorkspaceId, system: string, party: IntakeParty): ContactId | null {
  const key = party.email?.toLowerCase() ?? (party.remoteId ? `${system}:${party.remoteId}` : null);
  return key === null ? null : (nameBasedId(workspaceId, 'contact', key) as ContactId);
}

/** What the ticket keeps of its customer, for conditions: what came with it goes before what is stored. */
export function customerFacts(
  stored: StoredCustomer | undefined,
  told: IntakeCustomer | undefined,
  directory: Directory,
): CustomerFacts | null {
  if (!stored && !told) return null;
  return {
    plan: told?.plan ?? stored?.plan ?? null,
    contract: told?.contract ?? stored?.contract ?? null,
    annualValue: told?.annualValue ?? stored?.annualValue ?? null,
    vip: (told?.vip ?? false) || (stored?.vip ?? false),
    since: told?.since ?? stored?.since ?? null,
    criticalIssues: stored?.criticalIssues ?? 0,
    dedicatedContactId:
      personByEmail(directory, told?.dedicatedContactEmail) ?? stored?.dedicatedContactId ?? null,
  };
}

/** The customer's row, when it is new or something of it was told. */
export function customerRows(
  workspaceId: WorkspaceId,
  stored: StoredCustomer | undefined,
  told: IntakeCustomer | undefined,
  directory: Directory,
): NonNullable<SideRows['customers']> {
  const dedicatedContactId = personByEmail(directory, told?.dedicatedContactEmail);
  if (
    !told ||
    (stored &&
      !tellsMore(stored, told) &&
      (dedicatedContactId ?? stored.dedicatedContactId) === stored.dedicatedContactId)
  )
    return [];
  return [
    {
      id: customerIdOf(workspaceId, told.name),
      name: told.name.trim(),
      name_key: nameKey(told.name),
      plan: told.plan ?? null,
      contract: told.contract ?? null,
      annual_value: told.annualValue ?? null,
      currency: told.currency ?? null,
      vip: told.vip ?? null,
      since: told.since ?? null,
      dedicated_contact_id: dedicatedContactId,
    },
  ];
}

function tellsMore(stored: StoredCustomer, told: IntakeCustomer): boolean {
  const { plan, contract, annualValue, currency, vip, since } = told;
  const said: Partial<Customer> = { plan: plan ?? stored.plan, contract: contract ?? stored.contract };
  return (
    said.plan !== stored.plan ||
    said.contract !== stored.contract ||
    (annualValue ?? stored.annualValue) !== stored.annualValue ||
    (currency ?? stored.currency) !== stored.currency ||
    (vip === true && !stored.vip) ||
    (since ?? stored.since) !== stored.since
  );
}

export function contactRows(
  id: ContactId | null,
  customerId: CustomerId | null,
  party: IntakeParty | undefined,
): NonNullable<SideRows['contacts']> {
  if (id === null || !party) return [];
  const name = party.name ?? party.email ?? 'Unknown';
  return [{ id, customer_id: customerId, name, email: party.email?.toLowerCase() ?? null }];
}

/** The named type where the policy has it, else what the words say, else the policy's last type. */
export function issueTypeOf(policy: CompiledPolicy, named: string | undefined, text: string): IssueTypeId {
  if (named !== undefined && policy.issueTypes.has(named as IssueTypeId)) return named as IssueTypeId;
  const detected = detectIssueType(policy, text)?.issueType;
  if (detected) return detected;
  const last = policy.policy.issueTypes.at(-1);
  if (!last) throw new Error('A policy has at least one issue type.');
  return last.id;
}

export function personByEmail(directory: Directory, email: string | undefined): PersonId | null {
  if (email === undefined) return null;
  const wanted = email.toLowerCase();
  for (const person of directory.people.values()) {
    if (person.email.toLowerCase() === wanted && person.closedAt === null) return person.id;
  }
  return null;
}

/** A team of ours by its id or name. */
export function teamNamed(directory: Directory, name: string | undefined): TeamId | null {
  if (name === undefined) return null;
  const wanted = nameKey(name);
  for (const { record } of directory.teams.values()) {
    if (record.id === wanted || nameKey(record.name) === wanted) return record.id;
  }
  return null;
}
