import type { MessageView } from '../api/schemas.ts';
import { strings } from '../strings/en.ts';
import { timeText } from '../times.ts';

/** "Copied from Dr Amara Bell, 09:52" for the message that an item was copied from, or is proposed from. */
export function sourceNames(messages: readonly MessageView[], zone: string) {
  const { packetForm } = strings;
  return (messageId: string | undefined, isProposed = false): string => {
    const message = messages.find(({ id }) => id === messageId);
    if (!message) return isProposed ? packetForm.machine : packetForm.copied;
    const say = isProposed ? packetForm.proposedFrom : packetForm.copiedFrom;
    return say(message.author, timeText(message.at, zone));
  };
}
