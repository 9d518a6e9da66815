import type { ColumnType, JSONColumnType } from 'kysely';

/** timestamptz: epoch milliseconds out, ISO text in. */
export type Timestamp = ColumnType<number, string, string>;
export type NullableTimestamp = ColumnType<number | null, string | null | undefined, string | null>;
/** int8 and numeric, read as numbers. */
export type Big = ColumnType<number, number | string, number | string>;
export type Json<T extends object = object> = JSONColumnType<T>;
