import { agreesByTheMinute } from './fixtures/minute-oracle.ts';

process.env.TZ = 'UTC';
agreesByTheMinute('UTC', 0);
