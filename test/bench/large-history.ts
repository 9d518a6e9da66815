import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { seededDice } from '../../src/operations/sample/seeded-dice.ts';

const things =
  'invoice export dashboard login webhook report import mailbox printer calendar payment refund licence'.split(
    ' ',
  );
const faults = 'fails|stays empty|is slow|shows another amount|arrives twice|is missing|times out'.split('|');
const places =
  'Lisbon Kyoto Oslo Quito Turin Accra Perth Gdansk Leeds Sofia Cork Malmo Porto Basel Ghent'.split(' ');
const sentences = [
  'It began this morning after the update.',
  'All of our team see it, with every browser.',
  'We restarted it and nothing changed.',
  'Could you tell us by when it works again?',
  'Here is what the page says: request could not be completed.',
  'Thank you, we look into it and write again this afternoon.',
  'The cause is found, a correction goes out tonight.',
];
export const agents = 'ada ben cleo dan eva finn gina hugo ines jon kira leo'.split(' ');
export const agentNames = agents.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)} Sample`);
export const customers = 2_000;

const dayMs = 86_400_000;

/** A year of an invented desk as the export of a helpdesk: each ticket with its conversation; one in ten is still open. */
export async function writeHistory(path: string, tickets: number, until: number): Promise<number> {
  const dice = seededDice(20_260_421);
  const below = (count: number) => Math.floor(dice.next() * count);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const out = createGzip({ level: 1 });
  const file = out.pipe(createWriteStream(path));
  out.write('id,at,subject,text,direction,status,priority,agent,customer,plan,name,email\n');
  let rows = 0;
  for (let ticket = 1; ticket <= tickets; ticket += 1) {
    const isOpen = ticket > tickets * 0.9;
    const opened = isOpen ? until - below(6 * dayMs) - dayMs : until - 8 * dayMs - below(360 * dayMs);
    const customer = below(customers);
    const contact = `${pick(agents)}.${below(3)}`;
    const subject = `${pick(things)} ${pick(faults)} in ${pick(places)} ${ticket % 977}`;
    const agent = pick(agents);
    const who = `Works ${customer} of ${pick(places.slice(customer % 15, (customer % 15) + 1))},${customer % 9 === 0 ? 'Enterprise' : 'Team'},${contact} Contact,${contact}@works-${customer}.example`;
    const priority = pick(['low', 'normal', 'normal', 'high', 'urgent']);
    const last = isOpen ? pick(['open', 'open', 'pending']) : 'closed';
    // Whoever closes a ticket has answered.
    const count = isOpen ? 2 + below(4) : 2 * (1 + below(2));
    const lines: string[] = [];
    for (let message = 0; message < count; message += 1) {
      const at = new Date(opened + (message * dayMs) / 8).toISOString();
      const status = message === count - 1 ? last : 'open';
      const direction = message % 2 === 0 ? 'in' : 'out';
      lines.push(
        `${ticket},${at},${subject},"${pick(sentences)} ${pick(sentences)} Order ${ticket * 7}-${message}.",${direction},${status},${priority},${agent},${who}\n`,
      );
    }
    rows += count;
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await finished(file);
  return rows;
}

export const historyMapping = `system: sample
columns:
  ticket: id
  at: at
  subject: subject
  text: text
  direction: direction
  status: status
  priority: priority
  agent: agent
  customer: customer
  plan: plan
  contactName: name
  contactEmail: email
words:
  status: { open: open, pending: waiting, closed: closed }
  priority: { low: low, normal: normal, high: high, urgent: urgent }
  direction: { in: inbound, out: outbound }
  agent:
${agents.map((name) => `    ${name}: ${name}@desk.example`).join('\n')}
defaults: { team: front-line }
`;
