import type { InboundChannel, OutboundChannel } from '../model/channel.ts';
import { freshdeskChannel } from './freshdesk/receive.ts';
import { intercomChannel } from './intercom/receive.ts';
import { type MailFolderSettings, makeMailFolder } from './mail/send.ts';
import { webhookChannel } from './webhook/receive.ts';
import { makeWebhookSender } from './webhook/send.ts';
import { zendeskChannel } from './zendesk/receive.ts';

/** By the system that a delivery names in its address: /inbound/<system>. */
export const inboundChannels: ReadonlyMap<string, InboundChannel> = new Map(
  [webhookChannel, zendeskChannel, freshdeskChannel, intercomChannel].map((channel) => [
    channel.system,
    channel,
  ]),
);

export interface OutboundSettings {
  readonly mailDirectory: string;
  /** Signs mail that no person signs; an address that reaches nobody when absent. */
  readonly mailSender?: MailFolderSettings['sender'];
  /** One attempt's limit; 10 s when absent. */
  readonly webhookTimeoutMs?: number;
  /** Whether webhooks may lead into private networks. */
  readonly allowPrivateWebhooks?: boolean;
}

/** By the name that an outbox row gives its channel. */
export function makeOutboundChannels(settings: OutboundSettings): ReadonlyMap<string, OutboundChannel> {
  const { mailDirectory, mailSender = unreachableSender, webhookTimeoutMs, allowPrivateWebhooks } = settings;
  const channels = [
    makeMailFolder({ directory: mailDirectory, sender: mailSender }),
    makeWebhookSender({
      ...(webhookTimeoutMs === undefined ? {} : { timeoutMs: webhookTimeoutMs }),
      allowPrivate: allowPrivateWebhooks ?? false,
    }),
  ];
  return new Map(channels.map((channel) => [channel.name, channel]));
}

const unreachableSender = { name: 'Baton', address: 'no-reply@baton.invalid' };
