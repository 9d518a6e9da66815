/** The invented customers of the sample. */
export interface Customer {
  readonly name: string;
  readonly contact: string;
  readonly email: string;
  readonly plan: 'Team' | 'Business' | 'Enterprise';
  readonly annualValue: number;
  readonly currency: 'EUR' | 'GBP';
  readonly vip?: boolean;
}

export const customers: readonly Customer[] = [
  {
    name: 'Lindqvist Keramik',
    contact: 'Marta Lindqvist',
    email: 'marta@lindqvist.example',
    plan: 'Team',
    annualValue: 1_900,
    currency: 'EUR',
  },
  {
    name: 'Foxglove Clinics',
    contact: 'Dr Amara Bell',
    email: 'a.bell@foxglove.example',
    plan: 'Business',
    annualValue: 14_400,
    currency: 'GBP',
  },
  {
    name: 'Brightwater',
    contact: 'Owen Price',
    email: 'owen.price@brightwater.example',
    plan: 'Business',
    annualValue: 22_000,
    currency: 'GBP',
  },
  {
    name: 'Castell Foods',
    contact: 'Núria Soler',
    email: 'nuria@castell.example',
    plan: 'Team',
    annualValue: 3_600,
    currency: 'EUR',
  },
  {
    name: 'Saimaa Shipping',
    contact: 'Aino Laine',
    email: 'aino.laine@saimaa.example',
    plan: 'Enterprise',
    annualValue: 118_000,
    currency: 'EUR',
  },
  {
    name: 'Northgate Letting',
    contact: 'Callum Reid',
    email: 'callum@northgate.example',
    plan: 'Team',
    annualValue: 2_400,
    currency: 'GBP',
  },
  {
    name: 'Ostertal Bau',
    contact: 'Jörg Amann',
    email: 'j.amann@ostertal.example',
    plan: 'Business',
    annualValue: 18_500,
    currency: 'EUR',
  },
  {
    name: 'Veldkamp Logistiek',
    contact: 'Sanne Veldkamp',
    email: 'sanne@veldkamp.example',
    plan: 'Enterprise',
    annualValue: 74_000,
    currency: 'EUR',
  },
  {
    name: 'Harrow Dental',
    contact: 'Ivy Chandra',
    email: 'ivy@harrow.example',
    plan: 'Team',
    annualValue: 1_200,
    currency: 'GBP',
  },
  {
    name: 'Sonnleitner Reisen',
    contact: 'Paul Sonnleitner',
    email: 'paul@sonnleitner.example',
    plan: 'Business',
    annualValue: 9_800,
    currency: 'EUR',
  },
  {
    name: 'Ardmore Press',
    contact: 'Fiona Daly',
    email: 'fiona@ardmore.example',
    plan: 'Team',
    annualValue: 2_900,
    currency: 'EUR',
  },
  {
    name: 'Quintana Solar',
    contact: 'Luis Quintana',
    email: 'luis@quintana.example',
    plan: 'Business',
    annualValue: 31_000,
    currency: 'EUR',
  },
  {
    name: 'Hollis & Byrne',
    contact: 'Maeve Byrne',
    email: 'maeve@hollisbyrne.example',
    plan: 'Team',
    annualValue: 4_100,
    currency: 'GBP',
  },
];
