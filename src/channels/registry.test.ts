import { describe, expect, it } from 'vitest';
import { inboundChannels, makeOutboundChannels } from './registry.ts';

describe('the registry', () => {
  it('knows every channel by its own name', () => {
    expect([...inboundChannels.keys()]).toEqual(['webhook', 'zendesk', 'freshdesk', 'intercom']);
    for (const [system, channel] of inboundChannels) expect(channel.system).toBe(system);
    const outbound = makeOutboundChannels({ mailDirectory: '/nowhere' });
    expect([...outbound.keys()]).toEqual(['mail', 'webhook']);
    for (const [name, channel] of outbound) expect(channel.name).toBe(name);
  });

  it('takes no delivery without a signature, in any channel', () => {
    const delivery = { headers: {}, body: new TextEncoder().encode('{"ticket":{"id":1}}') };
    for (const channel of inboundChannels.values()) {
      expect(channel.receive(delivery, { secrets: ['key'] }, 0)).toMatchObject({ refused: 'unsigned' });
      expect(channel.receive(delivery, { secrets: [] }, 0)).toMatchObject({ refused: 'unsigned' });
    }
  });
});
