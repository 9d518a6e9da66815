import { z } from 'zod';

/**
 * A fact that a house adds to its tickets: a region, a product, an order number. A code, number, date or list of codes;
 * free text belongs into messages, because fields stand in events and are kept for good.
 */
export const fieldTextMax = 60;
export const FieldId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes, beginning with a letter');

export type FieldValue = string | number | boolean | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

const code = z.string().trim().min(1).max(fieldTextMax);
export const FieldValue = z.union([code, z.number(), z.boolean(), z.array(code).max(20)]);
/** As they are sent: null takes a value away. */
export const FieldChanges = z.record(FieldId, z.union([FieldValue, z.null()]));
export type FieldChanges = Readonly<Record<string, FieldValue | null>>;

export const fieldKinds = ['choice', 'choices', 'code', 'number', 'yes-no', 'date'] as const;
/** A field of the policy. */
export const FieldDefinition = z.strictObject({
  id: FieldId,
  name: z.string().min(1).max(60).describe('What people read.'),
  kind: z
    .enum(fieldKinds)
    .describe('choice: one of choices. choices: several. code: an id or short name. number. yes-no. date.'),
  choices: z.array(code).min(1).max(200).optional().describe('For choice and choices.'),
});
export type FieldDefinition = z.infer<typeof FieldDefinition>;

/** A field of the policy with what a ticket holds; null: nothing. */
export const FieldView = z.object({
  id: FieldId,
  name: z.string(),
  kind: z.enum(fieldKinds),
  choices: z.array(z.string()),
  value: z.union([FieldValue, z.null()]),
});
export type FieldView = z.infer<typeof FieldView>;

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
const scalars = z.array(scalar).min(1).max(200);
const phrase = z.string().min(1).max(200);
const oneOrMore = z.union([phrase, z.array(phrase).min(1).max(50)]);

export const spanUnits = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type SpanUnit = (typeof spanUnits)[number];
/** A span on the calendar: "10 minutes", "3 months". Months and years have no fixed length, so it is no duration. */
export const Span = z
  .string()
  .regex(/^[1-9]\d{0,3} (?:minute|hour|day|week|month|year)s?$/, 'a span such as "10 minutes" or "3 months"');

/** The ways to ask of a field; a test holds one of them. */
export const fieldOperators = {
  equals: scalar.describe('It is this.'),
  notEquals: scalar.describe('It is anything else, or nothing.'),
  anyOf: scalars.describe('It is one of these; of a list, one of its entries.'),
  noneOf: scalars.describe('It is none of these.'),
  contains: oneOrMore.describe('It contains this, or one of these.'),
  notContains: oneOrMore.describe('It contains none of these.'),
  startsWith: oneOrMore.describe('It begins with this, or with one of these.'),
  endsWith: oneOrMore.describe('It ends with this, or with one of these.'),
  matches: phrase.describe('A part of it matches this regular expression (RE2); ^ and $ stand for its ends.'),
  notMatches: phrase.describe('No part of it matches this regular expression.'),
  isSet: z.literal(true).describe('It has a value.'),
  isNotSet: z.literal(true).describe('It has no value.'),
  above: z.number().describe('A number above this.'),
  below: z.number().describe('A number below this.'),
  changed: z
    .union([z.literal(true), z.strictObject({ from: scalars.optional(), to: scalars.optional() })])
    .describe('What just happened to the ticket changed it (triggers).'),
  withinLast: Span.describe('A date between so long ago and now.'),
  withinNext: Span.describe('A date between now and so far ahead.'),
  before: Span.describe('A date longer ago than this.'),
  after: Span.describe('A date further ahead than this.'),
  till: Span.describe('A date no further ahead than this, past ones too.'),
  from: Span.describe('A date no longer ago than this, coming ones too.'),
  on: z.literal('today').describe("A date of today, in the zone of the ticket's team."),
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type FieldOperator = keyof typeof fieldOperators;

type Scalar = string | number | boolean;

/** One question about a field: it has one operator. */
export interface FieldTest {
  readonly name: string;
  readonly was?: true | undefined;
  readonly caseSensitive?: boolean | undefined;
  readonly equals?: Scalar | undefined;
  readonly notEquals?: Scalar | undefined;
  readonly anyOf?: readonly Scalar[] | undefined;
  readonly noneOf?: readonly Scalar[] | undefined;
  readonly contains?: string | readonly string[] | undefined;
  readonly notContains?: string | readonly string[] | undefined;
  readonly startsWith?: string | readonly string[] | undefined;
  readonly endsWith?: string | readonly string[] | undefined;
  readonly matches?: string | undefined;
  readonly notMatches?: string | undefined;
  readonly isSet?: true | undefined;
  readonly isNotSet?: true | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly changed?:
    | true
    | { readonly from?: readonly Scalar[] | undefined; readonly to?: readonly Scalar[] | undefined }
    | undefined;
  readonly withinLast?: string | undefined;
  readonly withinNext?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly till?: string | undefined;
  readonly from?: string | undefined;
  readonly on?: 'today' | undefined;
}

const shape: z.ZodRawShape = {
  name: z
    .string()
    .regex(/^[A-Za-z][\w.-]{0,59}$/, 'the name of a field')
    .describe('A field of the policy or a fact.'),
  was: z.literal(true).optional().describe('The value before what just happened (triggers).'),
  caseSensitive: z.boolean().optional().describe('Texts are compared without regard to capitals otherwise.'),
  ...Object.fromEntries(
    Object.entries<z.ZodType>(fieldOperators).map(([name, schema]) => [name, schema.optional()]),
  ),
};
export const FieldTest = z.strictObject(shape) as unknown as z.ZodType<FieldTest>;
