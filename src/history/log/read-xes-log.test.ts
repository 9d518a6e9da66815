import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditFiles } from '../audit-files.ts';
import { readMapping } from '../read-mapping.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-xes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mapping = readMapping(`
system: sample
columns: { ticket: "case:concept:name", at: "time:timestamp", activity: "concept:name", team: "org:group", issueType: "case:type" }
audit: { resolved: { activity: [Solve] } }
`);

const event = (name: string, group: string, at: string) => `<event>
  <string key="concept:name" value='${name}'/><string key="org:group" value="${group}"/>
  <date key="time:timestamp" value="${at}"/><list key="x"><string key="concept:name" value="inner"/></list></event>`;

const xes = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a log <trace> of sorts -->
<log xes.version="1.0"><extension name="Concept" prefix="concept"/>
<global scope="event"><string key="concept:name" value="none"/></global>
<trace><string key="concept:name" value="T &amp; 1 &gt;"/>
${event('Open', 'Desk', '2026-04-01T08:00:00.000+02:00')}
${event('Ask > "all"', 'Expert&#50;', '2026-04-01T09:00:00.000+02:00').replace(`value='Ask > "all"'`, `value='Ask > &quot;all&quot;'`)}
${event('Solve', 'Desk', '2026-04-01T10:00:00.000+02:00')}
<string key="type" value="Invoice"/></trace>
<trace><string key="concept:name" value="T2"/><string key="type" value="Login"/><event/></trace></log>`;

let made = 0;
async function audit(text: string) {
  made += 1;
  const file = join(folder, `log-${made}.xes`);
  writeFileSync(file, text);
  return auditFiles({ files: [file], mapping });
}

describe('an XES file', () => {
  it('is read event by event, with the attributes of its traces', async () => {
    const report = await audit(xes);
    expect([report.tickets, report.events, report.teams]).toEqual([1, 3, 2]);
    expect(report.handoffs?.topFlows).toEqual([
      { from: 'Desk', to: 'Expert2', times: 1 },
      { from: 'Expert2', to: 'Desk', times: 1 },
    ]);
    expect(report.states.map(({ value }) => value)).toContain('Ask > "all"');
    expect(report.topTypes?.map(({ type }) => type)).toEqual(['Invoice']);
    expect(report.durations.toFirstResolution?.median).toBe(7200);
    expect(report.quality.troubles).toMatchObject([{ kind: 'no-time', rows: 1, first: [{ row: 4 }] }]);
  });

  it('that is cut gives what it holds, and says so', async () => {
    const report = await audit(xes.slice(0, xes.indexOf('Solve')));
    expect(report.events).toBe(2);
    expect(report.quality.troubles.map(({ kind }) => kind)).toContain('cut-off');
  });

  it('that defines entities is refused, and one without the named attribute too', async () => {
    await expect(audit(`<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "aaaa">]><log/>`)).rejects.toThrow(
      'defines entities of its own',
    );
    await expect(audit(xes.replaceAll('org:group', 'org:unit'))).rejects.toThrow(
      'has an attribute "org:group"',
    );
  });
});
