/** Where the sample library stands: far enough apart that one moment has several dates. */
export const homeOffices = [
  { name: 'Harbour House', city: 'Oslo', timeZone: 'Europe/Oslo' },
  { name: 'Mill Lane', city: 'Dublin', timeZone: 'Europe/Dublin' },
  { name: 'Kauri Point', city: 'Auckland', timeZone: 'Pacific/Auckland' },
  { name: 'Orchard Street', city: 'Los Angeles', timeZone: 'America/Los_Angeles' },
] as const;

export const partnerOffices = [
  { name: 'Old Exchange', city: 'Prague', timeZone: 'Europe/Prague' },
  { name: 'Quay Nine', city: 'Lisbon', timeZone: 'Europe/Lisbon' },
] as const;

export type SampleOffice = (typeof homeOffices | typeof partnerOffices)[number];
export type Office = SampleOffice & { readonly id: string };
