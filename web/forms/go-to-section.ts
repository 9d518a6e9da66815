import type { PacketSection } from '../../src/model/packet.ts';
import { type Readiness, sectionItems } from './readiness.ts';

/** From a segment of the meter to the first thing that is open in its section, ready to type or to confirm. */
export function goToSection(fields: HTMLElement | null, section: PacketSection, readiness: Readiness): void {
  const open = readiness.sections[section].open[0] ?? sectionItems[section][0];
  const field =
    fields?.querySelector(`[data-item="${open}"]`) ?? fields?.querySelector(`[data-section="${section}"]`);
  field?.scrollIntoView({ block: 'center' });
  field
    ?.querySelector<HTMLElement>('textarea, input, [tabindex="0"], button')
    ?.focus({ preventScroll: true });
}
