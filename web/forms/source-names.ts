import type { MessageView } from '../api/schemas.ts';
import { strings } from '../strings/en.ts';
import { timeText } from '../times.ts';

/** "Copied from Dr Amara Bell, 09:52" for the message that an item was copied from. */
export function sourceNames(messages: readonly MessageView[], zone: string) {
  return (messageId: string | undefined): string => {
    const message = messages.find(({ id }) => id === messageId);
    if (!message) return strings.packetForm.copied;
    return strings.packetForm.copiedFrom(message.author, timeText(message.at, zone));
  };
}
