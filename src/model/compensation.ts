import { z } from 'zod';
import type { Instant } from './instant.ts';
import type {
  ApprovalId,
  CompensationId,
  ContactId,
  CustomerId,
  PersonId,
  Reason,
  TextId,
  TicketId,
} from './words.ts';

export const compensationActions = ['refund', 'credit', 'expedite'] as const;
export const CompensationAction = z.enum(compensationActions);
export type CompensationAction = z.infer<typeof CompensationAction>;

/** An amount of money in one currency, with two decimals at most. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** The number under which another system books it, such as RF-9917. A code, no words. */
export const BookingReference = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'letters, digits, dots, dashes and underscores, 40 at most');
export type BookingReference = z.infer<typeof BookingReference>;

/** What a customer got before, on whichever ticket; limits count these. */
export interface PastCompensation extends Money {
  readonly id: CompensationId;
  readonly ticketId: TicketId;
  /** The customer, or a contact without one. */
  readonly receiverId: CustomerId | ContactId | null;
  readonly action: CompensationAction;
  readonly givenAt: Instant;
  readonly reference: BookingReference | null;
}

export interface CompensationGiven extends Money {
  readonly type: 'compensation-given';
  readonly compensationId: CompensationId;
  readonly action: CompensationAction;
  /** Whose sums it counts in: the customer, or a contact without one. */
  readonly customerId: CustomerId | null;
  readonly contactId: ContactId | null;
  readonly reasonId: TextId;
  /** Who gives it. Where it was approved, whoever asked. */
  readonly byId: PersonId;
  readonly approvalId: ApprovalId | null;
  readonly reference: BookingReference | null;
  readonly policyVersion: number;
  readonly because: readonly Reason[];
}

export interface CompensationBooked {
  readonly type: 'compensation-booked';
  readonly compensationId: CompensationId;
  readonly reference: BookingReference;
  readonly byId: PersonId;
}

export type CompensationEvent = CompensationGiven | CompensationBooked;

/** `before`: what the customer got, read under the lock of the customer's row, so that no sum is decided twice at once. */
export interface GiveCompensation extends Money {
  readonly type: 'give-compensation';
  readonly compensationId: CompensationId;
  readonly action: CompensationAction;
  readonly reasonId: TextId;
  readonly reference: BookingReference | null;
  readonly before: readonly PastCompensation[];
}

export interface BookCompensation {
  readonly type: 'book-compensation';
  readonly compensationId: CompensationId;
  readonly reference: BookingReference;
  readonly before: readonly PastCompensation[];
}

export type CompensationCommand = GiveCompensation | BookCompensation;
