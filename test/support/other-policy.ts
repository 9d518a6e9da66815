import { standardPolicy } from './test-desk.ts';

/** The standard policy with a section more. */
export function newPolicySource(section: string): string {
  return `${standardPolicy}\n${section}\n`;
}
