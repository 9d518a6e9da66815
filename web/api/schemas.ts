import type { components } from './openapi.d.ts';

/** The views by their names in the contract. */
type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type QueuePage = Schemas['QueuePage'];
export type QueueRow = Schemas['QueueRow'];
export type TicketView = Schemas['TicketView'];
export type EscalationView = Schemas['EscalationView'];
export type EscalationPreview = Schemas['EscalationPreview'];
export type HandOffPreview = Schemas['HandOffPreview'];
export type CoordinationOrder = Schemas['CoordinationRequest'];
export type PacketView = Schemas['PacketView'];
export type PacketDraft = Schemas['PacketDraft'];
export type ClockView = Schemas['ClockView'];
export type MissView = TicketView['misses'][number];
export type ClockTimeline = Schemas['ClockTimeline'];
export type OfferView = Schemas['OfferView'];
export type HistoryRow = Schemas['HistoryRow'];
export type MessageView = Schemas['MessageView'];
export type CustomerMark = Schemas['CustomerMark'];
export type PersonMark = Schemas['PersonMark'];
export type Changed = Schemas['Changed'];
export type Problem = Schemas['Problem'];
export type LoopRecord = Schemas['CloseRequest']['record'];

export type ClockRisk = ClockView['risk'];
export type EscalationKind = EscalationView['kind'];
export type EscalationState = EscalationView['state'];
export type Evidence = PacketView['evidence'][number];
export type PacketEntry = NonNullable<PacketView['items'][string]>;
