import { agreesByTheMinute } from './fixtures/minute-oracle.ts';

/** A zone of half hours, with daylight saving. */
process.env.TZ = 'America/St_Johns';
agreesByTheMinute('America/St_Johns', 150);
