/** What is known of a customer, beside a ticket of theirs. */
export const customerRecordStrings = {
  title: 'Good to know',
  notes: (name: string) => `Good to know of ${name}`,
  placeholder: 'Whom to call first, what went wrong before, what was promised. Colleagues only.',
  none: 'Nothing is noted of this customer.',
  write: 'Note something',
  change: 'Change',
  save: 'Save',
  by: (name: string) => `${name},`,
  somebody: 'Somebody who left',
  earlier: 'Their other tickets',
  first: 'This is their only ticket.',
  escalated: 'escalated',
  contact: {
    title: (name: string) => `How ${name} reads`,
    language: 'Language',
    zone: 'Time zone',
    zoneHint: 'Such as Europe/Vienna. Empty: as the policy has it for customers.',
    languages: { en: 'English', de: 'German' },
    asHouse: 'As the policy has it',
    change: 'Change',
  },
};
