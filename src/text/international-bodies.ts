import { plain } from './names.ts';

/** Bodies between countries, and those that work in many, by their names and acronyms in English and Spanish, a line each; the first is its key. */
const BODIES = `
European Union | EU | Unión Europea | UE
United Nations | UN | U.N. | Naciones Unidas | ONU | Organización de las Naciones Unidas
Organization of American States | OAS | Organización de los Estados Americanos | OEA
Inter-American Commission on Human Rights | IACHR | Comisión Interamericana de Derechos Humanos | CIDH
Inter-American Court of Human Rights | Corte Interamericana de Derechos Humanos | Corte IDH
International Criminal Court | ICC | Corte Penal Internacional | CPI
International Court of Justice | ICJ | Corte Internacional de Justicia
North Atlantic Treaty Organization | NATO | OTAN
World Health Organization | WHO | Organización Mundial de la Salud | OMS
International Organization for Migration | IOM | Organización Internacional para las Migraciones | OIM
International Labour Organization | International Labor Organization | ILO | Organización Internacional del Trabajo | OIT
International Monetary Fund | IMF | Fondo Monetario Internacional | FMI
World Bank | Banco Mundial
African Union | Unión Africana
Amnesty International | Amnistía Internacional
Reporters Without Borders | RSF | Reporteros sin Fronteras | Reporters sans frontières
Doctors Without Borders | MSF | Médicos sin Fronteras | Médecins sans frontières
Red Cross | Cruz Roja
Human Rights Watch | HRW
Inter-American Press Association | IAPA | Sociedad Interamericana de Prensa | SIP
Committee to Protect Journalists | CPJ | Comité para la Protección de los Periodistas
European Parliament | Parlamento Europeo | Eurocámara
European Commission | Comisión Europea
International Atomic Energy Agency | IAEA | Organismo Internacional de Energía Atómica | OIEA
`;

const fold = (spelling: string): string => plain(spelling).replaceAll('.', '');

const SPELLINGS = new Map<string, readonly string[]>();
for (const line of BODIES.trim().split('\n')) {
  const spellings = line.split('|').map((spelling) => fold(spelling.trim()));
  for (const spelling of spellings) SPELLINGS.set(spelling, spellings);
}

/**
 * Every spelling, folded, of the body between countries that a name means, its English one first; the name's own alone
 * where it means none.
 */
export function spellingsOfBody(name: string): readonly string[] {
  const folded = fold(name);
  return SPELLINGS.get(folded) ?? [folded];
}
