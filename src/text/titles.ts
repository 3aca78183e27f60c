/** Forms of address and offices as news puts them before a name, folded. Both languages in one. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Forms of address: never a role, never part of a name. */
export const HONORIFICS = list(`
apostle prophet monsignor msgr mullah mawlawi maulvi maulana mufti ayatullah hojatoleslam cllr coun mr mrs ms miss mx dr dra dame sir lord lady madam messrs rev reverend fr hon honourable honorable
daw sr sra srta sres don dona fray excmo excma lic ing senor senora senorita licenciado licenciada
`);

/** Forms of address and ranks that tell a woman or a man. */
export const WOMAN_TITLES = list(
  'mrs ms miss dame lady madam sra srta dona senora senorita dra queen princess duchess baroness sister queen reina princesa congresswoman councilwoman chairwoman spokeswoman wife mother daughter widow aunt niece grandmother granddaughter actress businesswoman policewoman waitress esposa madre hija viuda tia sobrina abuela nieta actriz alcaldesa jueza abogada ministra exministra senadora diputada concejala directora presidenta vicepresidenta consejera portavoza profesora doctora investigadora cientifica enfermera maestra vecina alumna',
);
export const MAN_TITLES = list(
  'mr sir lord sr don senor fray king prince duke baron brother rey principe congressman councilman chairman spokesman husband father son widower uncle nephew grandfather grandson businessman policeman waiter esposo marido padre hijo viudo tio sobrino abuelo nieto actor',
);

/**
 * Words that end an office written in capitals before a name ("Deputy Foreign [Minister]"). What stands before
 * them in the same run belongs to the office, and so does an "of …" after them.
 */
export const OFFICES = list(`
president vice-president minister secretary ambassador senator congressman congresswoman representative deputy governor mayor
chancellor premier king queen prince princess emperor pope bishop archbishop nuncio cardinal rabbi imam sheikh sultan emir ayatollah patriarch
justice judge prosecutor attorney-general general admiral colonel major captain lieutenant sergeant officer commander chief marshal
commissioner director chairman chairwoman chair chairperson chief spokesman spokeswoman spokesperson councillor councilor councilman
councilwoman alderperson alderman alderwoman clerk professor coach sheriff detective inspector constable superintendent envoy rapporteur undersecretary leader speaker
whip administrator coordinator comptroller treasurer auditor ombudsman magistrate dean rector principal founder engineer
lawyer attorney counsel garda det chef activist economist doctor nurse author writer actor actress singer rapper artist journalist reporter editor
sen rep gov lt gen col maj capt sgt cmdr adm prof pres supt insp atty mp mep ceo cfo coo manager owner analyst striker midfielder goalkeeper
presidente presidenta vicepresidente vicepresidenta expresidente expresidenta ministro ministra viceministro viceministra exministro exministra
canciller embajador embajadora senador senadora diputado diputada gobernador gobernadora alcalde alcaldesa exalcalde concejal concejala intendente
rey reina principe princesa papa obispo arzobispo cardenal monsenor padre hermana pastor rabino
juez jueza fiscal magistrado magistrada general almirante coronel comandante capitan teniente sargento brigadier subteniente subcomisario inspectora subinspector suboficial contralmirante vicealmirante comisario comisionado comisionada
director directora portavoz vocero vocera secretario secretaria subsecretario subsecretaria profesor profesora doctor doctora abogado abogada
lider relator relatora procurador procuradora defensor defensora contralor rector rectora decano presentador consejero consejera delegado
gral cnel cap tte mons arq
`);

/** What may stand before an office within its run: "Acting", "U.S. Deputy", "Former". */
export const OFFICE_MODIFIERS = list(`
acting assistant deputy vice former ex interim senior junior first second third prime chief principal associate under executive general
attorney foreign finance defense defence interior health education justice labor labour trade energy environment transport agriculture
home housing culture sports police fire state federal national provincial regional district city town county union party opposition
republican democratic conservative liberal socialist lead special permanent rear brigadier major lieutenant staff sergeant supreme
high court crown council ward grand house senate majority minority press communications managing non-executive retired late then honorary
primer primera vice segundo ex adjunto adjunta general interino interina honorario ejecutivo ejecutiva nacional consultivo consultiva administrativo administrativa
`);

/** Abbreviated offices, which are one only with their full stop: "Sen. Ibsen", but "Sen" is a surname. */
export const ABBREVIATED_OFFICES = list(
  'sen rep gov lt gen col maj capt sgt cmdr adm prof pres supt insp atty gral cnel cap tte mons',
);

/** Subjects of an office, after "of" or "for": where they end, a name begins ("Secretary of [State] Ann Lee"). */
export const PORTFOLIOS = list(`
orientation petroleum aviation minerals steel works state defense defence labor labour health education treasury commerce energy agriculture interior justice transportation transport trade
foreign affairs external internal home security homeland war veterans housing urban development environment climate culture sport sports
tourism information finance economy planning science technology innovation industry mines mine mining safety water fisheries rural women
children youth human rights services social welfare immigration migration citizenship western eastern hemisphere african asian european american
near east south central north international global political legislative public diplomacy democracy staff police investigation investigations
intelligence operations budget management revenue customs elections communications parliament congress
relaciones exteriores salud educacion hacienda economia defensa interior trabajo justicia cultura turismo transporte vivienda medio ambiente
agricultura comercio energia minas ciencia tecnologia deportes igualdad inclusion migraciones desarrollo seguridad estado gobierno asuntos
exteriores derechos humanos ciudadana publica social digital laboral rural territorial economico economica sanidad movilidad fomento igualdad universidades culturas finanzas industria planificacion pesca agua infraestructura mujer juventud comunicacion comunicaciones obras publicas bienestar
`);
