import { at, id } from '../storage/statement-examples.ts';

const check = {
  address: null,
  body: 'b',
  etag: null,
  readAt: at,
  checkedAt: at,
  nextCheckAt: at,
  failure: null,
};

export const givenToCalendarSources: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  readCalendarSources: [
    [id, null],
    [id, 'c'],
  ],
  readDueCalendarSources: [[id, at, 1]],
  insertCalendarSource: [[id, { id, calendarId: 'c', name: 'n', createdAt: at, createdBy: null, ...check }]],
  writeSourceCheck: [[id, id, check]],
  removeCalendarSource: [[id, id, at]],
  readDutyFeed: [[Buffer.from('ab')]],
  readDutyFeedsOf: [[id, id]],
  insertDutyFeed: [
    [{ workspaceId: id, id, personId: id, rotaId: 'r', createdAt: at, tokenHash: Buffer.from('ab') }],
  ],
  touchDutyFeed: [[id, id, at]],
  revokeDutyFeed: [
    [{ workspaceId: id, personId: id }, { id }, at],
    [{ workspaceId: id, personId: id }, { rotaId: null }, at],
    [{ workspaceId: id, personId: id }, { rotaId: 'r' }, at],
  ],
};
