/** States and union territories by their code in GST numbers (GST portal, list of state codes). */
const STATES: Readonly<Record<string, string>> = {
  '01': 'Jammu and Kashmir',
  '02': 'Himachal Pradesh',
  '03': 'Punjab',
  '04': 'Chandigarh',
  '05': 'Uttarakhand',
  '06': 'Haryana',
  '07': 'Delhi',
  '08': 'Rajasthan',
  '09': 'Uttar Pradesh',
  '10': 'Bihar',
  '11': 'Sikkim',
  '12': 'Arunachal Pradesh',
  '13': 'Nagaland',
  '14': 'Manipur',
  '15': 'Mizoram',
  '16': 'Tripura',
  '17': 'Meghalaya',
  '18': 'Assam',
  '19': 'West Bengal',
  '20': 'Jharkhand',
  '21': 'Odisha',
  '22': 'Chhattisgarh',
  '23': 'Madhya Pradesh',
  '24': 'Gujarat',
  '26': 'Dadra and Nagar Haveli and Daman and Diu',
  '27': 'Maharashtra',
  '29': 'Karnataka',
  '30': 'Goa',
  '31': 'Lakshadweep',
  '32': 'Kerala',
  '33': 'Tamil Nadu',
  '34': 'Puducherry',
  '35': 'Andaman and Nicobar Islands',
  '36': 'Telangana',
  '37': 'Andhra Pradesh',
  '38': 'Ladakh',
  '97': 'Other Territory',
};

/** What people still write. */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  'NCT of Delhi': '07',
  'New Delhi': '07',
  Orissa: '21',
  Pondicherry: '34',
  Uttaranchal: '05',
};

const CODE_BY_NAME: ReadonlyMap<string, string> = new Map(
  [...Object.entries(STATES).map(([code, name]) => [name, code] as const), ...Object.entries(FORMER_NAMES)].map(
    ([name, code]) => [normalised(name), code],
  ),
);

/** The two digits of a state by its name; undefined if there is no such state. */
export function stateCodeOf(name: string): string | undefined {
  return CODE_BY_NAME.get(normalised(name));
}

export function stateNameOf(code: string): string | undefined {
  return STATES[code];
}

function normalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z]/g, '');
}
