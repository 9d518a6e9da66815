const id = '00000000-0000-4000-8000-000000000001';
const at = 0;

/** What storage is asked about webhooks, ways in and the stream of events, for the list of statements. */
export const webhookArguments = {
  readOneEndpoint: [[id, id]],
  insertEndpoint: [[id, { id, name: 'n', url: 'u', events: ['*'], ownerId: id, createdAt: at, secret: 's' }]],
  changeEndpoint: [
    [id, id, { name: 'n', url: 'u', events: ['*'] }],
    [id, id, { setAsideAt: null }],
  ],
  rotateEndpointSecret: [[id, id, 's', at]],
  setEndpointAside: [[id, id, at]],
  noteEndpointHealth: [
    [id, id, null],
    [id, id, at],
  ],
  insertAttempt: [[id, { id, endpointId: id, at }]],
  readAttempts: [
    [id, { endpointId: id, limit: 1 }],
    [id, { endpointId: id, before: { at, id }, limit: 1 }],
  ],
  reopenParcel: [[id, { endpointId: id, eventId: id }, at]],
  insertLooseParcel: [[id, { id, lane: 'l', channel: 'mail', parcel: {}, at }]],
  renameSource: [[id, id, 'n']],
  rotateSecrets: [[id, id, 's']],
  closeSource: [[id, id, at]],
  readStream: [[id, { transaction: '1', ticketId: id, seq: 1 }]],
  readRecentPlace: [[id, at]],
  readEndpoints: [[id]],
  closeEndpoint: [[id, id, at]],
  readEndpoint: [[id, id]],
};
