/** The invented customers of the sample: those of the stories first, whose names and figures the tour counts on. */
export interface Customer {
  readonly name: string;
  readonly contact: string;
  readonly email: string;
  readonly plan: 'Team' | 'Business' | 'Enterprise';
  readonly annualValue: number;
  readonly currency: 'EUR' | 'GBP';
  readonly contract?: string;
  readonly vip?: boolean;
  /** Writes German. */
  readonly german?: boolean;
}

/** Name, contact, mailbox, plan, yearly value, currency. */
type Row = readonly [string, string, string, Customer['plan'], number, Customer['currency']];

const story: readonly Row[] = [
  ['Lindqvist Keramik', 'Marta Lindqvist', 'marta@lindqvist', 'Team', 1_900, 'EUR'],
  ['Foxglove Clinics', 'Dr Amara Bell', 'a.bell@foxglove', 'Business', 14_400, 'GBP'],
  ['Brightwater', 'Owen Price', 'owen.price@brightwater', 'Business', 22_000, 'GBP'],
  ['Castell Foods', 'Núria Soler', 'nuria@castell', 'Team', 3_600, 'EUR'],
  ['Saimaa Shipping', 'Aino Laine', 'aino.laine@saimaa', 'Enterprise', 118_000, 'EUR'],
];

const others: readonly Row[] = [
  ['Northgate Letting', 'Callum Reid', 'callum@northgate', 'Team', 2_400, 'GBP'],
  ['Ostertal Bau', 'Jörg Amann', 'j.amann@ostertal', 'Business', 18_500, 'EUR'],
  ['Veldkamp Logistiek', 'Sanne Veldkamp', 'sanne@veldkamp', 'Enterprise', 74_000, 'EUR'],
  ['Harrow Dental', 'Ivy Chandra', 'ivy@harrow', 'Team', 1_200, 'GBP'],
  ['Sonnleitner Reisen', 'Paul Sonnleitner', 'paul@sonnleitner', 'Business', 9_800, 'EUR'],
  ['Ardmore Press', 'Fiona Daly', 'fiona@ardmore', 'Team', 2_900, 'EUR'],
  ['Quintana Solar', 'Luis Quintana', 'luis@quintana', 'Business', 31_000, 'EUR'],
  ['Hollis & Byrne', 'Maeve Byrne', 'maeve@hollisbyrne', 'Team', 4_100, 'GBP'],
  ['Tindall Bikes', 'Ruby Tindall', 'ruby@tindall', 'Team', 1_500, 'GBP'],
  ['Kallio Design', 'Eero Kallio', 'eero@kallio', 'Team', 2_100, 'EUR'],
  ['Pasqual Vins', 'Jordi Pasqual', 'jordi@pasqual', 'Team', 2_700, 'EUR'],
  ['Merrow Insurance', 'Grace Adeyemi', 'g.adeyemi@merrow', 'Business', 27_500, 'GBP'],
  ['Hagenau Optik', 'Silke Hagenau', 'silke@hagenau', 'Team', 1_800, 'EUR'],
  ['Lowland Seeds', 'Bram Jacobs', 'bram@lowlandseeds', 'Business', 12_600, 'EUR'],
  ['Cardew & Sons', 'Tessa Cardew', 'tessa@cardew', 'Team', 3_300, 'GBP'],
  ['Vintra Medical', 'Ilona Szabo', 'ilona.szabo@vintra', 'Business', 36_400, 'EUR'],
  ['Pfeiffer Haustechnik', 'Anke Pfeiffer', 'anke@pfeiffer-haus', 'Team', 2_200, 'EUR'],
  ['Orrin Film', 'Dara Quinn', 'dara@orrinfilm', 'Team', 1_700, 'GBP'],
  ['Bellweather Hotels', 'Nina Osei', 'nina.osei@bellweather', 'Business', 24_900, 'GBP'],
  ['Strand & Fjell', 'Kari Strand', 'kari@strandfjell', 'Business', 15_200, 'EUR'],
  ['Molinari Ceramiche', 'Elena Molinari', 'elena@molinari', 'Team', 3_900, 'EUR'],
  ['Jessop Removals', 'Ned Jessop', 'ned@jessop', 'Team', 1_400, 'GBP'],
  ['Alder Physio', 'Priti Shah', 'priti@alderphysio', 'Team', 1_100, 'GBP'],
  ['Gruber Holz', 'Max Gruber', 'max@gruberholz', 'Business', 11_300, 'EUR'],
  ['Tarn Outdoor', 'Isla Forsyth', 'isla@tarnoutdoor', 'Business', 19_800, 'GBP'],
  ['Delta Nine Freight', 'Marco Bianchi', 'm.bianchi@deltanine', 'Business', 41_000, 'EUR'],
  ['Roslin Labs', 'Hugh Menzies', 'hugh@roslinlabs', 'Business', 33_700, 'GBP'],
  ['Aurelia Mode', 'Claire Fontaine', 'claire@aurelia', 'Team', 4_600, 'EUR'],
  ['Buchholz Verlag', 'Doris Buchholz', 'doris@buchholz', 'Team', 2_600, 'EUR'],
  ['Penhale Marine', 'Jago Penhale', 'jago@penhale', 'Team', 2_000, 'GBP'],
  ['Zuidas Advies', 'Femke Bakker', 'femke@zuidas', 'Business', 16_900, 'EUR'],
  ['Oakridge Schools', 'Martin Lowe', 'm.lowe@oakridge', 'Business', 28_300, 'GBP'],
  ['Sable Coffee', 'Yusuf Karim', 'yusuf@sablecoffee', 'Team', 1_300, 'GBP'],
  ['Weidner Labor', 'Tanja Weidner', 't.weidner@weidnerlabor', 'Business', 13_700, 'EUR'],
  ['Falk Energi', 'Sofie Falk', 'sofie.falk@falkenergi', 'Business', 38_200, 'EUR'],
  ['Hartwell Legal', 'Joan Hartwell', 'joan@hartwell', 'Team', 3_800, 'GBP'],
  ['Nordhafen Fisch', 'Uwe Petersen', 'uwe@nordhafen', 'Team', 2_300, 'EUR'],
  ['Caldera Games', 'Riley Novak', 'riley@caldera', 'Team', 4_900, 'EUR'],
];

const german = new Set([
  'Ostertal Bau',
  'Sonnleitner Reisen',
  'Hagenau Optik',
  'Pfeiffer Haustechnik',
  'Gruber Holz',
  'Buchholz Verlag',
  'Weidner Labor',
  'Nordhafen Fisch',
]);

export const customers: readonly Customer[] = [...story, ...others].map(
  ([name, contact, mailbox, plan, annualValue, currency]) => ({
    name,
    contact,
    email: `${mailbox}.example`,
    plan,
    annualValue,
    currency,
    ...(plan === 'Enterprise' ? { contract: 'Premium support until 31 December 2027' } : {}),
    ...(german.has(name) ? { german: true } : {}),
  }),
);

export function customerNamed(name: string): Customer {
  const found = customers.find((one) => one.name === name);
  if (!found) throw new Error(`The sample has no customer ${name}.`);
  return found;
}
