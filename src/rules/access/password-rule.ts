/** What a password must be. Length is what counts; signs and capitals are nobody's duty. */
import type { Refusal } from '../../model/refusal.ts';

export const passwordLengthMin = 12;

/** Long enough, and among the first that anybody tries. */
const tried = [
  '123456789012',
  '1234567890123',
  'abcdefghijkl',
  'administrator',
  'changeme1234',
  'iloveyou1234',
  'letmein12345',
  'password1234',
  'password12345',
  'passwordpassword',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'welcome12345',
];

/** null: it will do. */
export function refusePassword(password: string, email: string): Refusal | null {
  const { length } = Array.from(password);
  if (length < passwordLengthMin)
    return { refused: 'password_too_short', params: { length, lengthMin: passwordLengthMin } };
  const plain = password.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  const isOneSign = new Set(plain).size <= 2;
  const isTheAddress = plain === email.toLowerCase() || plain === name;
  return isOneSign || isTheAddress || tried.includes(plain) ? { refused: 'password_too_easy' } : null;
}
