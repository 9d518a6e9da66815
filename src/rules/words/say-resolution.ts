// What the customer said of a resolution.
import type { ResolutionAnswered } from '../../model/ticket-event.ts';

/** null: opened again, which is told by itself. */
export function sayResolution({ confirmation, satisfaction }: ResolutionAnswered): string | null {
  const stars = satisfaction === null ? '' : `, satisfaction ${satisfaction} of 5`;
  switch (confirmation) {
    case 'confirmed':
      return `The customer confirmed that it is solved${stars}.`;
    case 'not-solved':
      return `The customer says that it is not solved${stars}.`;
    case 'unconfirmed':
      return 'The customer did not answer in time: the resolution is unconfirmed.';
    case 'none':
      return null;
  }
}
